import {
  ANNOTATION_EDIT_URL,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiPencilLine, RiRefreshLine } from '@remixicon/react';
import { catalogModuleTranslationRef } from '../translation';

/** Reads the source of an entity again. */
const refreshItem = EntityContextMenuItemBlueprint.make({
  name: 'refresh-entity',
  params: {
    icon: <RiRefreshLine size={16} />,
    filter: entity =>
      Boolean(
        entity.metadata.annotations?.['backstage.io/managed-by-location'],
      ),
    useProps: () => {
      const { entity } = useEntity();
      const catalogApi = useApi(catalogApiRef);
      const toastApi = useApi(toastApiRef);
      const { t } = useTranslationRef(catalogModuleTranslationRef);
      return {
        title: t('entity.refresh'),
        onClick: async () => {
          try {
            await catalogApi.refreshEntity(stringifyEntityRef(entity));
            toastApi.post({
              title: t('entity.refreshing'),
              status: 'info',
              timeout: 5000,
            });
          } catch (error) {
            toastApi.post({
              title: t('entity.refreshFailed'),
              description: (error as Error).message,
              status: 'danger',
            });
          }
        },
      };
    },
  },
});

/** Leads to the catalog file an entity comes from. */
const editItem = EntityContextMenuItemBlueprint.make({
  name: 'edit-entity',
  params: {
    icon: <RiPencilLine size={16} />,
    filter: entity =>
      Boolean(entity.metadata.annotations?.[ANNOTATION_EDIT_URL]),
    useProps: () => {
      const { entity } = useEntity();
      const { t } = useTranslationRef(catalogModuleTranslationRef);
      return {
        title: t('entity.edit'),
        href: entity.metadata.annotations?.[ANNOTATION_EDIT_URL] ?? '',
      };
    },
  },
});

export const menuItems = [refreshItem, editItem];
