import { RiHistoryLine, RiSearchLine } from '@remixicon/react';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { toPathText, type ResultView } from '../lib/toResultView';
import { ResultIcon } from '../page/ResultIcon';
import { ResultText } from '../page/ResultText';
import styles from './SearchCombobox.module.css';

/** One choice of the palette: a result, or a plain label. It is a link, so that it can be opened anywhere. */
export function PaletteOption(props: {
  id: string;
  href: string;
  view?: ResultView;
  label?: string;
  /** Searched for before. */
  recent?: boolean;
  /** Say where in the text the match is. */
  detailed?: boolean;
  selected: boolean;
  onSelect(event: MouseEvent): void;
}) {
  const { id, href, view, label, detailed, selected, onSelect } = props;
  let icon: ReactNode = <RiSearchLine size="1em" />;
  if (view) {
    icon = <ResultIcon name={view.icon} />;
  } else if (props.recent) {
    icon = <RiHistoryLine size="1em" />;
  }
  return (
    // The combobox keeps the focus and handles the keys, as ARIA asks of it.
    <Link
      id={id}
      to={href}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.option}
      onClick={onSelect}
      onAuxClick={onSelect}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
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
      {view && <span className={styles.path}>{toPathText(view)}</span>}
    </Link>
  );
}
