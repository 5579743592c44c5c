import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { ROW } from '../../hooks/useArrowKeys';
import { apiContractsTranslationRef } from '../../translation';
import styles from './Explorer.module.css';

const MOST_ROWS = 200;

/** Something in the list. */
export interface ExplorerItem {
  /** Names it in the address. */
  readonly key: string;
  readonly content: () => ReactNode;
}

/** Rows, each a link to what it names. */
export function ExplorerRows(props: {
  items: readonly ExplorerItem[];
  selected: string | undefined;
  toItem: (key: string) => { search: string };
}) {
  const { items, selected, toItem } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [isWhole, setIsWhole] = useState(false);
  const at = items.findIndex(({ key }) => key === selected);
  const most = isWhole ? items.length : Math.max(MOST_ROWS, at + 1);
  return (
    <>
      <ul className={styles.rows}>
        {items.slice(0, most).map(({ key, content }, i) => (
          <li key={`${i} ${key}`}>
            <Link
              to={toItem(key)}
              className={styles.row}
              aria-current={key === selected ? 'true' : undefined}
              {...ROW}
            >
              {content()}
            </Link>
          </li>
        ))}
      </ul>
      {items.length > most && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setIsWhole(true)}
          {...ROW}
        >
          {t('common.showAll', { number: String(items.length) })}
        </button>
      )}
    </>
  );
}
