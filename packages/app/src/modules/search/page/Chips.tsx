import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tag, TagGroup } from '@backstage/ui';
import type { Chip } from '../lib/toChips';
import type { SearchPageState } from '../lib/searchState';
import { searchModuleTranslationRef } from '../translation';
import styles from './SearchPage.module.css';

/** What narrows the results, each to be taken back by itself. */
export function Chips(props: {
  chips: readonly Chip[];
  toChipName(chip: Chip): string;
  change(part: Partial<SearchPageState>): void;
}) {
  const { chips, toChipName, change } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  if (chips.length === 0) {
    return null;
  }
  return (
    <TagGroup
      className={styles.chips}
      aria-label={t('facet.chosen')}
      onRemove={keys =>
        chips
          .filter(({ key }) => keys.has(key))
          .forEach(chip => change(chip.without))
      }
    >
      {chips.map(chip => (
        <Tag key={chip.key} id={chip.key}>
          {t('facet.chip', {
            name: t(`facet.${chip.field}`),
            value: toChipName(chip),
          })}
        </Tag>
      ))}
    </TagGroup>
  );
}
