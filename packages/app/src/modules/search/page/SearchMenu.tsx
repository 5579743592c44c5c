import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { searchModuleTranslationRef } from '../translation';

/** What only those who look after search can do here. */
export function SearchMenu(props: {
  explain: boolean;
  onChange(explain: boolean): void;
}) {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        icon={<RiMore2Line />}
        aria-label={t('more')}
      />
      <Menu
        placement="bottom end"
        selectionMode="multiple"
        selectedKeys={props.explain ? ['explain'] : []}
        onSelectionChange={keys =>
          props.onChange(keys === 'all' || keys.has('explain'))
        }
      >
        <MenuItem id="explain">{t('explain')}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
