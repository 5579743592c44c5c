import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import { useServers } from '../../hooks/useServers';
import type { OperationView } from '../../lib/openapi/OpenApiView';
import { apiContractsTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import { TryForm } from './TryForm';
import styles from './TryPanel.module.css';

/** A way to call an operation through the portal; absent where its backend has none. */
export function TryPanel(props: { operation: OperationView }) {
  const { operation } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const { servers, error, retry } = useServers(entityRef);
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
    <Fold className={styles.panel} summary={t('tryIt.title')}>
      {() => (
        <TryForm
          entityRef={entityRef}
          operation={operation}
          servers={servers}
        />
      )}
    </Fold>
  );
}
