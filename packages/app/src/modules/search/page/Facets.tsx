import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Radio, RadioGroup, Skeleton } from '@backstage/ui';
import type { FairwayResultSet } from '@fairway/search-common';
import { useNarrow } from '../../app/layout/useNarrow';
import {
  clearFilters,
  FILTER_FIELDS,
  isNarrowed,
  type FilterField,
  type SearchPageState,
} from '../lib/searchState';
import { toFacetOptions } from '../lib/toFacetOptions';
import { searchModuleTranslationRef } from '../translation';
import { FacetGroup } from './FacetGroup';
import { FacetLabel } from './FacetLabel';
import type { ResultType } from './useTypeName';
import styles from './Facets.module.css';

const EVERYTHING = '';

/** Narrows the results by what they are, with how many of each there are. */
export function Facets(props: {
  state: SearchPageState;
  types: readonly ResultType[];
  facets: FairwayResultSet['facets'];
  loading: boolean;
  toTypeName(value: string): string;
  toName(field: FilterField, value: string): string;
  change(part: Partial<SearchPageState>): void;
}) {
  const { state, types, facets, toTypeName, toName, change } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const narrow = useNarrow();
  const typeCounts = facets?.type;
  const countOf = (value: string) => {
    // While one type is chosen, the others are not counted.
    const isCounted = typeCounts && (!state.type || state.type === value);
    return isCounted
      ? typeCounts.find(count => count.value === value)?.count ?? 0
      : undefined;
  };
  const groups = (
    <div className={styles.groups}>
      <RadioGroup
        label={t('facet.type')}
        value={state.type ?? EVERYTHING}
        onChange={type => change({ type: type || undefined })}
      >
        <Radio value={EVERYTHING}>{t('facet.all')}</Radio>
        {types.map(({ value }) => (
          <Radio key={value} value={value}>
            <FacetLabel name={toTypeName(value)} count={countOf(value)} />
          </Radio>
        ))}
      </RadioGroup>
      {FILTER_FIELDS.map(field => {
        const selected = state.filters[field];
        const options = toFacetOptions(facets?.[field], selected);
        return (
          options.length > 0 && (
            <FacetGroup
              key={field}
              label={t(`facet.${field}`)}
              options={options}
              selected={selected}
              toName={value => toName(field, value)}
              onChange={values =>
                change({ filters: { ...state.filters, [field]: values } })
              }
            />
          )
        );
      })}
      {props.loading && (
        <div className={styles.skeleton} aria-hidden="true">
          {[96, 132, 112, 120].map(width => (
            <Skeleton key={width} width={width} height={14} />
          ))}
        </div>
      )}
      {isNarrowed(state) && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => change(clearFilters())}
        >
          {t('facet.clear')}
        </Button>
      )}
    </div>
  );
  return (
    <aside className={styles.facets} aria-label={t('facet.filters')}>
      {narrow ? (
        <details>
          <summary>{t('facet.filters')}</summary>
          {groups}
        </details>
      ) : (
        groups
      )}
    </aside>
  );
}
