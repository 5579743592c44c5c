import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Skeleton, ToggleButton } from '@backstage/ui';
import { RiStarLine, RiUserLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import {
  CatalogState,
  clearFilters,
  FilterName,
  isFiltered,
} from '../lib/catalogState';
import type { Collection } from '../lib/collections';
import type { ColumnId } from '../lib/columns';
import { catalogModuleTranslationRef } from '../translation';
import { FilterMenu } from './FilterMenu';
import styles from './CatalogPage.module.css';

type Change = (
  part: Partial<CatalogState>,
  options?: { replace?: boolean },
) => void;

/** Narrows the list: by name, by whose it is, and by what it is. */
export function FilterBar(props: {
  /** Those of the list; a filter for what it does not show is of no use. */
  columns: readonly ColumnId[];
  collection: Collection;
  state: CatalogState;
  change: Change;
  total: number;
  pending: boolean;
}) {
  const { columns, collection, state, change, total, pending } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const [text, setText] = useDebouncedText(state.text, change);
  const menus: FilterName[] = [
    ...(columns.includes('owner') && !state.owned ? (['owners'] as const) : []),
    ...(columns.includes('type') ? (['types'] as const) : []),
    ...(columns.includes('lifecycle') ? (['lifecycles'] as const) : []),
    ...(columns.includes('tier') ? (['tiers'] as const) : []),
    ...(columns.includes('product') ? (['products'] as const) : []),
    ...(columns.includes('owner') ? (['tags'] as const) : []),
  ];
  return (
    <div className={styles.filters} role="group" aria-label={t('filter.label')}>
      <SearchField
        className={styles.search}
        size="small"
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        value={text}
        onChange={setText}
      />
      {columns.includes('owner') && (
        <ToggleButton
          size="small"
          iconStart={<RiUserLine />}
          isSelected={state.owned}
          onChange={owned => change({ owned, starred: false, owners: [] })}
        >
          {t('filter.owned')}
        </ToggleButton>
      )}
      <ToggleButton
        size="small"
        iconStart={<RiStarLine />}
        isSelected={state.starred}
        onChange={starred => change({ starred, owned: false })}
      >
        {t('filter.starred')}
      </ToggleButton>
      {menus.map(name => (
        <FilterMenu
          key={name}
          name={name}
          collection={collection}
          kind={state.kind}
          selected={state[name]}
          onChange={values => change({ [name]: values })}
        />
      ))}
      {isFiltered(state) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => change(clearFilters(state))}
        >
          {t('filter.clear')}
        </Button>
      )}
      <span className={styles.total} role="status">
        {pending ? (
          <Skeleton width={64} height={14} />
        ) : (
          t('list.total', { count: total })
        )}
      </span>
    </div>
  );
}

/** Lets the reader type on while the URL, and the request with it, follows a moment later. */
function useDebouncedText(
  current: string,
  change: Change,
): [string, (text: string) => void] {
  const [text, setText] = useState(current);

  // Back, forward and "clear" change the URL from outside.
  useEffect(() => setText(current), [current]);
  useEffect(() => {
    if (text.trim() === current) {
      return undefined;
    }
    const timer = setTimeout(
      () => change({ text: text.trim() }, { replace: true }),
      200,
    );
    return () => clearTimeout(timer);
  }, [text, current, change]);

  return [text, setText];
}
