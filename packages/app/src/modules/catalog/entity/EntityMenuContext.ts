import type { AppNode } from '@backstage/frontend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { EntityContextMenuItemData } from '@backstage/plugin-catalog-react/alpha';
import { createContext, useContext } from 'react';

/** An action on an entity that some plugin contributes. */
export interface EntityMenuItem {
  readonly node: AppNode;
  readonly data: EntityContextMenuItemData;
  readonly filter: (entity: Entity) => boolean;
}

const EntityMenuContext = createContext<readonly EntityMenuItem[]>([]);

/** Hands the contributed actions to the header, which the stock page does not. */
export const EntityMenuProvider = EntityMenuContext.Provider;

/** Actions that apply to an entity. */
export function useEntityMenuItems(entity: Entity): readonly EntityMenuItem[] {
  return useContext(EntityMenuContext).filter(item => item.filter(entity));
}
