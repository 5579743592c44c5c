import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import {
  getEntitySourceLocation,
  useStarredEntity,
} from '@backstage/plugin-catalog-react';
import { ButtonIcon, ButtonLink } from '@backstage/ui';
import {
  RiBookOpenLine,
  RiCodeSSlashLine,
  RiStarFill,
  RiStarLine,
} from '@remixicon/react';
import { toEntityPath } from '../lib/toRow';
import { catalogModuleTranslationRef } from '../translation';
import { EntityMenu } from './EntityMenu';
import { hasDocs } from './hasDocs';

/** Buttons of the entity page: its source, its docs, a star, and the rest in a menu. */
export function EntityActions(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const integrations = useApi(scmIntegrationsApiRef);
  const source = getEntitySourceLocation(entity, integrations);
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  return (
    <>
      {source && (
        <ButtonLink
          variant="secondary"
          iconStart={<RiCodeSSlashLine />}
          href={source.locationTargetUrl}
        >
          {t('entity.viewSource')}
        </ButtonLink>
      )}
      {hasDocs(entity) && (
        <ButtonLink
          variant="secondary"
          iconStart={<RiBookOpenLine />}
          href={toEntityPath(stringifyEntityRef(entity)).replace(
            '/catalog/',
            '/docs/',
          )}
        >
          {t('entity.docs')}
        </ButtonLink>
      )}
      <EntityMenu entity={entity} />
      <ButtonIcon
        variant="secondary"
        aria-label={t(isStarredEntity ? 'entity.unstar' : 'entity.star')}
        aria-pressed={isStarredEntity}
        icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
        onPress={() => toggleStarredEntity()}
      />
    </>
  );
}
