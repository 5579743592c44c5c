import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { ContractServer } from '@fairway/plugin-api-contracts-common';
import { useServers } from '../../hooks/useServers';
import { apiContractsTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import styles from './TryPanel.module.css';

/** A way to call an API through the portal; absent where its backend has none. */
export function TryPanel(props: {
  defaultOpen?: boolean;
  children: (place: {
    entityRef: string;
    servers: readonly ContractServer[];
  }) => ReactNode;
}) {
  const { entity } = useEntity();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const { data: servers, error, retry } = useServers(entityRef);
  if (error) {
    return (
      <Alert
        status="warning"
        icon
        title={t('tryIt.serversFailed')}
        description={error.message}
        customActions={
          <Button size="small" variant="secondary" onPress={retry}>
            {t('tryIt.retry')}
          </Button>
        }
      />
    );
  }
  if (!servers) return null;
  return (
    <Fold
      className={styles.panel}
      summary={t('tryIt.title')}
      defaultOpen={props.defaultOpen}
    >
      {() => (
        <div className={styles.parts}>
          {props.children({ entityRef, servers })}
        </div>
      )}
    </Fold>
  );
}
