import { type ComponentProps, useEffect, useRef } from 'react';
import { TryPanel } from './TryPanel';
import styles from './TryPanel.module.css';

/** The panel of a whole definition: begins anew, and comes into sight, when the address asks for something else. */
export function DefinitionTryPanel(
  props: ComponentProps<typeof TryPanel> & {
    /** What the address asks for. */
    tried: string | undefined;
  },
) {
  const { tried, ...panel } = props;
  const area = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (tried) area.current?.scrollIntoView?.({ block: 'start' });
  }, [tried]);

  return (
    <div className={styles.whole} ref={area}>
      <TryPanel key={tried} {...panel} />
    </div>
  );
}
