import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Radio,
  RadioGroup,
} from '@backstage/ui';
import { useNarrow } from '../../app/layout/useNarrow';
import type { SearchPageState } from '../lib/searchState';
import { searchModuleTranslationRef } from '../translation';
import { useFacetValues } from './useFacetValues';
import styles from './SearchPage.module.css';

/** A sort of documents that the search engine holds. */
export interface ResultType {
  readonly value: string;
  readonly name: string;
}

const EVERYTHING = '';

/** Types that have a name in the language of the reader; others are called as their plugin calls them. */
const NAMED = {
  'software-catalog': 'type.catalog',
  techdocs: 'type.docs',
  'api-operation': 'type.apiOperations',
} as const;

const isNamed = (value: string): value is keyof typeof NAMED => value in NAMED;

/** Narrows the results by what they are. */
export function Facets(props: {
  state: SearchPageState;
  types: readonly ResultType[];
  change(part: Partial<SearchPageState>): void;
}) {
  const { state, types, change } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const { kinds, lifecycles } = useFacetValues();
  const narrow = useNarrow();
  const facets = (
    <div className={styles.facetGroups}>
      {' '}
      <RadioGroup
        label={t('facet.type')}
        value={state.type ?? EVERYTHING}
        onChange={type => change({ type: type || undefined })}
      >
        <Radio value={EVERYTHING}>{t('facet.all')}</Radio>
        {types.map(({ value, name }) => (
          <Radio key={value} value={value}>
            {isNamed(value) ? t(NAMED[value]) : name}
          </Radio>
        ))}
      </RadioGroup>
      {kinds.length > 1 && (
        <RadioGroup
          label={t('facet.kind')}
          value={state.kind ?? EVERYTHING}
          onChange={kind => change({ kind: kind || undefined })}
        >
          <Radio value={EVERYTHING}>{t('facet.any')}</Radio>
          {kinds.map(kind => (
            <Radio key={kind} value={kind}>
              {kind}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {lifecycles.length > 1 && (
        <CheckboxGroup
          label={t('facet.lifecycle')}
          value={[...state.lifecycles]}
          onChange={values => change({ lifecycles: values })}
        >
          {lifecycles.map(lifecycle => (
            <Checkbox key={lifecycle} value={lifecycle}>
              {lifecycle}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {(state.type || state.kind || state.lifecycles.length > 0) && (
        <Button
          size="small"
          variant="secondary"
          onPress={() =>
            change({ type: undefined, kind: undefined, lifecycles: [] })
          }
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
          {facets}
        </details>
      ) : (
        facets
      )}
    </aside>
  );
}
