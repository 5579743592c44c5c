import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { galleryTranslationRef } from './translation';
import type { Kit, KitFilter } from './toKits';

const ANY = '';

/** Narrows the kits by what they make and by what they are made of; absent where there is no choice. */
export function KitFilters(props: {
  kits: readonly Kit[];
  filter: KitFilter;
  change(part: Partial<KitFilter>): void;
}) {
  const { kits, filter, change } = props;
  const { t } = useTranslationRef(galleryTranslationRef);
  const distinct = (values: readonly string[]) =>
    [...new Set(values)].sort((a, b) => a.localeCompare(b));
  const choices = [
    ['type', distinct(kits.flatMap(kit => kit.type ?? []))],
    ['tag', distinct(kits.flatMap(kit => kit.tags))],
  ] as const;
  return (
    <>
      {choices
        .filter(
          ([name, values]) =>
            values.length > 1 && (kits.length > 1 || filter[name]),
        )
        .map(([name, values]) => (
          <Select
            key={name}
            size="small"
            aria-label={t(name)}
            selectedKey={filter[name] ?? ANY}
            onSelectionChange={key =>
              change({ [name]: String(key) || undefined })
            }
            options={[
              { value: ANY, label: t(`${name}Any`) },
              ...values.map(value => ({ value, label: value })),
            ]}
          />
        ))}
    </>
  );
}
