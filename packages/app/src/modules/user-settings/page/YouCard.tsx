import {
  identityApiRef,
  useApi,
  useTranslationRef,
  type BackstageUserIdentity,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useEffect, useMemo, useState } from 'react';
import { EntityName } from '../../catalog/entity/EntityName';
import { InfoCard } from '@fairway/frontend-toolkit';
import { useEntitiesByRef } from '../../catalog/entity/useEntitiesByRef';
import { settingsModuleTranslationRef } from '../translation';
import styles from './GeneralSettings.module.css';

/** Who is signed in, and the way out. */
export function YouCard() {
  const { t } = useTranslationRef(settingsModuleTranslationRef);
  const identityApi = useApi(identityApiRef);
  const [identity, setIdentity] = useState<BackstageUserIdentity>();
  useEffect(() => {
    identityApi.getBackstageIdentity().then(setIdentity, () => undefined);
  }, [identityApi]);

  const refs = useMemo(() => identity?.ownershipEntityRefs ?? [], [identity]);
  const related = useEntitiesByRef(refs);
  const user = identity?.userEntityRef;
  const groups = refs.filter(ref => ref !== user);
  return (
    <InfoCard title={t('you.title')}>
      <dl className={styles.facts}>
        <dt>{t('you.signedInAs')}</dt>
        <dd>{user && <EntityName entityRef={user} related={related} />}</dd>
        {groups.length > 0 && (
          <>
            <dt>{t('you.groups')}</dt>
            <dd>
              {groups.map(ref => (
                <EntityName key={ref} entityRef={ref} related={related} />
              ))}
            </dd>
          </>
        )}
      </dl>
      <Button variant="secondary" onPress={() => identityApi.signOut()}>
        {t('you.signOut')}
      </Button>
    </InfoCard>
  );
}
