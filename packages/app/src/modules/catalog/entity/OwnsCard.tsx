import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { OWNED_SHOWN, OwnedList } from '../owned/OwnedList';
import { useOwned } from '../owned/useOwned';
import { catalogModuleTranslationRef } from '../translation';
import { InfoCard } from '@fairway/frontend-toolkit';
import { getTargets } from './relations';

/** What a group, or a person with their groups, owns; absent for anything else. */
export function OwnsCard(props: { entity: Entity }) {
  const kind = props.entity.kind.toLowerCase();
  return kind === 'group' || kind === 'user' ? (
    <OwnsList entity={props.entity} />
  ) : null;
}

function OwnsList(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const owners = useMemo(
    () => [
      stringifyEntityRef(entity),
      ...getTargets(entity, RELATION_MEMBER_OF),
    ],
    [entity],
  );
  const { items, total, error, retry } = useOwned(owners);

  if (error) {
    return (
      <Alert
        status="danger"
        icon
        title={t('owns.failed', { message: error.message })}
        customActions={
          <Button size="small" variant="secondary" onPress={retry}>
            {t('owns.retry')}
          </Button>
        }
      />
    );
  }
  if (items?.length === 0) {
    return null;
  }
  const query = owners
    .map(owner => `owner=${encodeURIComponent(owner)}`)
    .join('&');
  return (
    <InfoCard
      title={t('owns.title')}
      action={
        total > OWNED_SHOWN && (
          <Link to={`/catalog?${query}`}>
            {t('owns.all', { number: total.toLocaleString() })}
          </Link>
        )
      }
    >
      <OwnedList items={items} />
    </InfoCard>
  );
}
