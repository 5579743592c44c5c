import { RiSearchLine } from '@remixicon/react';
import type { ResultView } from '../lib/toResultView';
import { ResultIcon } from '../page/ResultIcon';
import { ResultText } from '../page/ResultText';
import styles from './SearchCombobox.module.css';

/** One choice of the palette: a result, or a plain label. */
export function PaletteOption(props: {
  id: string;
  view?: ResultView;
  label?: string;
  /** Say where in the text the match is. */
  detailed?: boolean;
  selected: boolean;
  onSelect(): void;
}) {
  const { id, view, label, detailed, selected, onSelect } = props;
  return (
    // The combobox keeps the focus and handles the keys, as ARIA asks of it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.option}
      onClick={onSelect}
    >
      <span className={styles.icon} aria-hidden="true">
        {view ? <ResultIcon name={view.icon} /> : <RiSearchLine size="1em" />}
      </span>
      <span className={styles.title}>
        {view?.badge && (
          <>
            <span className={styles.badge}>{view.badge}</span>{' '}
          </>
        )}
        {view ? <ResultText segments={view.title} /> : label}
        {view && detailed && view.excerpt.length > 0 && (
          <span className={styles.excerpt}>
            <ResultText segments={view.excerpt} />
          </span>
        )}
      </span>
      {view && <span className={styles.path}>{view.path.join(' · ')}</span>}
    </div>
  );
}
