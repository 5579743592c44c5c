import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { searchInspectPermission } from '@fairway/search-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../app/layout/PageHeader';
import {
  formatSearchState,
  isNarrowed,
  parseSearchState,
  SearchPageState,
  toSearchQuery,
} from '../lib/searchState';
import { toChips, type Chip } from '../lib/toChips';
import { toShownTypes } from '../lib/toResultTypes';
import { useDebounced } from '../palette/useDebounced';
import { searchModuleTranslationRef } from '../translation';
import { Chips } from './Chips';
import { Facets } from './Facets';
import { ResultsArea } from './ResultsArea';
import { ResultTools } from './ResultTools';
import { SearchBox } from './SearchBox';
import { SearchMenu } from './SearchMenu';
import { SearchStart } from './SearchStart';
import { useFacetNames } from './useFacetNames';
import { useSearch } from './useSearch';
import { useTypeName, type ResultType } from './useTypeName';
import styles from './SearchPage.module.css';

/** Who types no further for so long has typed what they look for. */
const SETTLED_MS = 1500;

/** Search over everything that is indexed; its whole state is in the URL. */
export function SearchPage(props: { types: readonly ResultType[] }) {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseSearchState(params), [params]);
  const change = useCallback(
    (part: Partial<SearchPageState>, options?: { replace?: boolean }) =>
      setParams(
        current =>
          formatSearchState({
            ...parseSearchState(current),
            cursor: undefined,
            ...part,
          }),
        options,
      ),
    [setParams],
  );
  const settled = useDebounced(state.term, SETTLED_MS);
  const { allowed: mayInspect } = usePermission({
    permission: searchInspectPermission,
  });
  const search = useSearch({
    ...toSearchQuery(state),
    // Refused to others, who may have been sent the address.
    explain: (state.explain && mayInspect) || undefined,
    typing: settled === state.term ? undefined : true,
  });
  const { results, pending, error } = search;
  const facets = results?.facets;
  const types = toShownTypes(props.types, [
    ...(facets?.type ?? []).map(({ value }) => value),
    ...(state.type ? [state.type] : []),
  ]);
  const toTypeName = useTypeName(props.types);
  const toName = useFacetNames(
    (['owner', 'system'] as const).flatMap(field => [
      ...(facets?.[field] ?? []).map(({ value }) => value),
      ...state.filters[field],
    ]),
  );
  const toChipName = ({ field, value }: Chip) =>
    field === 'type' ? toTypeName(value) : toName(field, value);
  const chips = toChips(state);
  const somethingFound = !results || results.results.length > 0;
  const begins =
    !state.term.trim() && !isNarrowed(state) && !error && somethingFound;

  return (
    <main className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={
          mayInspect && (
            <SearchMenu
              explain={state.explain}
              onChange={explain => change({ explain }, { replace: true })}
            />
          )
        }
      />
      <div className={begins ? styles.beginning : styles.body}>
        <SearchBox
          term={state.term}
          onChange={term => change({ term }, { replace: true })}
        />
        {begins ? (
          <SearchStart
            types={types}
            counts={facets?.type}
            toTypeName={toTypeName}
          />
        ) : (
          <>
            <Facets
              state={state}
              types={types}
              facets={facets}
              loading={pending && !results}
              toTypeName={toTypeName}
              toName={toName}
              change={change}
            />
            <div className={styles.results}>
              <ResultTools
                state={state}
                results={error ? undefined : results}
                change={change}
              />
              <Chips chips={chips} toChipName={toChipName} change={change} />
              <ResultsArea
                state={state}
                search={search}
                chips={chips}
                toChipName={toChipName}
                change={change}
              />
            </div>
          </>
        )}
      </div>
    </main>
  );
}
