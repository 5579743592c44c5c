import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import type { Chip } from '../lib/toChips';
import { clearFilters, type SearchPageState } from '../lib/searchState';
import { searchModuleTranslationRef } from '../translation';
import { IndexBuilding } from './IndexBuilding';
import { useSearch } from './useSearch';
import styles from './NoResults.module.css';

/** Nothing was found: says what can be done about it. */
export function NoResults(props: {
  state: SearchPageState;
  chips: readonly Chip[];
  toChipName(chip: Chip): string;
  retry(): void;
  change(part: Partial<SearchPageState>): void;
}) {
  const { state, chips, toChipName, retry, change } = props;
  const { term } = state;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const anything = useSearch({ term: '', pageLimit: 1 });

  if (anything.results?.results.length === 0) {
    return (
      <IndexBuilding
        retry={() => {
          anything.retry();
          retry();
        }}
      />
    );
  }
  let title: string = t('empty.none', { term });
  if (chips.length > 0) {
    title = term ? t('empty.noneFiltered', { term }) : t('empty.noneHere');
  }
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {chips.length > 0 ? (
        <div className={styles.actions}>
          {chips.map(chip => (
            <Button
              key={chip.key}
              size="small"
              variant="secondary"
              onPress={() => change(chip.without)}
            >
              {t('empty.remove', {
                name: t(`facet.${chip.field}`),
                value: toChipName(chip),
              })}
            </Button>
          ))}
          {chips.length > 1 && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => change(clearFilters())}
            >
              {t('empty.everywhere')}
            </Button>
          )}
        </div>
      ) : (
        <p className={styles.text}>{t('empty.hint')}</p>
      )}
      <p className={styles.text}>{t('empty.missing')}</p>
      <div className={styles.actions}>
        <ButtonLink size="small" variant="secondary" href="/catalog-import">
          {t('empty.register')}
        </ButtonLink>
        <ButtonLink size="small" variant="secondary" href="/create">
          {t('empty.create')}
        </ButtonLink>
      </div>
    </div>
  );
}
