import { RiArrowRightSLine } from '@remixicon/react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { ROW } from '../../hooks/useArrowKeys';
import styles from './Explorer.module.css';

/** Rows under a heading that opens and closes them; without a title they just stand there. */
export function ExplorerGroup(props: {
  title?: string;
  count: number;
  defaultOpen: boolean;
  children: () => ReactNode;
}) {
  const { title, count, defaultOpen, children } = props;
  const [isOpen, setIsOpen] = useState(defaultOpen);
  const id = useId();

  useEffect(() => {
    // What is chosen elsewhere, by a link or by Back, has to be in view; nothing closes by itself.
    if (defaultOpen) setIsOpen(true);
  }, [defaultOpen]);

  if (!title) return <>{children()}</>;
  return (
    <section>
      <h2 className={styles.groupHeading}>
        <button
          type="button"
          className={styles.group}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
          {...ROW}
        >
          <RiArrowRightSLine size={16} aria-hidden="true" />
          <span>{title}</span>
          <span className={styles.count}>{count}</span>
        </button>
      </h2>
      {isOpen && <div id={id}>{children()}</div>}
    </section>
  );
}
