import type { Entity } from '@backstage/catalog-model';
import {
  ExtensionBoundary,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { catalogModuleTranslationRef } from '../translation';
import { EntityMenuItem, useEntityMenuItems } from './EntityMenuContext';
import { isDestructive, sortMenuItems } from './sortMenuItems';

/** The actions that are not needed every day, and those that destroy. */
export function EntityMenu(props: { entity: Entity }) {
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const items = useEntityMenuItems(props.entity);
  if (items.length === 0) {
    return null;
  }
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        icon={<RiMore2Line />}
        aria-label={t('entity.more')}
      />
      <Menu placement="bottom end">
        {sortMenuItems(items).map(item => (
          <ExtensionBoundary
            key={item.node.spec.id}
            node={item.node}
            errorPresentation="error-api"
          >
            <ContributedItem
              data={item.data}
              destructive={isDestructive(item)}
            />
          </ExtensionBoundary>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function ContributedItem(props: {
  data: EntityMenuItem['data'];
  destructive: boolean;
}) {
  const { icon, useProps } = props.data;
  const { title, disabled, onClick, ...rest } = useProps();
  return (
    <MenuItem
      iconStart={icon}
      href={'href' in rest ? rest.href : undefined}
      isDisabled={disabled}
      color={props.destructive ? 'danger' : 'primary'}
      onAction={() => {
        // The item tells of its own failures; nobody waits for its end here.
        Promise.resolve(onClick?.()).catch(() => undefined);
      }}
    >
      {title}
    </MenuItem>
  );
}
