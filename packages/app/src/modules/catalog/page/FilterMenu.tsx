import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  MenuAutocompleteListbox,
  MenuListBoxItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { useState } from 'react';
import type { FilterName } from '../lib/catalogState';
import type { Collection } from '../lib/collections';
import { catalogModuleTranslationRef } from '../translation';
import { useFilterChoices } from './useFilterChoices';
import styles from './CatalogPage.module.css';

const labels = {
  owners: 'owner',
  types: 'type',
  lifecycles: 'lifecycle',
  tags: 'tag',
  tiers: 'tier',
  products: 'product',
} as const;

/** One filter whose choices are read when it is opened for the first time. */
export function FilterMenu(props: {
  name: FilterName;
  collection: Collection;
  kind: string;
  selected: readonly string[];
  onChange(values: string[]): void;
}) {
  const { name, collection, kind, selected, onChange } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const [opened, setOpened] = useState(false);
  const choices = useFilterChoices(name, collection, kind, opened);
  const label = t(`filter.${labels[name]}`);
  return (
    <MenuTrigger onOpenChange={open => open && setOpened(true)}>
      <Button
        size="small"
        variant="secondary"
        className={selected.length > 0 ? styles.narrowed : undefined}
        iconEnd={<RiArrowDownSLine />}
      >
        {selected.length > 0
          ? t('filter.withNumber', {
              name: label,
              number: String(selected.length),
            })
          : label}
      </Button>
      <MenuAutocompleteListbox
        placeholder={label}
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={selected as string[]}
        onSelectionChange={keys =>
          onChange(keys === 'all' ? [] : [...keys].map(String))
        }
        renderEmptyState={() => {
          if (choices.failed) {
            return t('filter.failed');
          }
          return choices.values ? t('filter.none') : t('filter.loading');
        }}
      >
        {(choices.values ?? []).map(({ value, title, count }) => (
          <MenuListBoxItem key={value} id={value} textValue={title}>
            {title} ({count})
          </MenuListBoxItem>
        ))}
      </MenuAutocompleteListbox>
    </MenuTrigger>
  );
}
