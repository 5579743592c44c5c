import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import { useLocation } from 'react-router-dom';
import { apiContractsApiRef } from '../../api';
import { useLoaded } from '../../hooks/useLoaded';
import { apiContractsTranslationRef } from '../../translation';
import { ContractChanges } from '../ContractChanges';
import { FailedAlert } from '../FailedAlert';
import { Loading } from '../Loading';

/** How the definition in an environment differs from what is declared. */
export function EnvironmentComparison(props: {
  entityRef: string;
  environment: EnvironmentDefinition;
}) {
  const { entityRef, environment } = props;
  const { environment: name, hash } = environment;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const api = useApi(apiContractsApiRef);
  const { pathname } = useLocation();
  const comparison = useLoaded(`${entityRef} ${name} ${hash}`, () =>
    api.compareEnvironment(entityRef, name),
  );

  if (comparison.error) {
    return (
      <FailedAlert
        title={t('environment.compareFailed')}
        error={comparison.error}
        retry={comparison.retry}
      />
    );
  }
  return comparison.data ? (
    <ContractChanges
      comparison={comparison.data}
      definitionPath={pathname}
      environment={name}
    />
  ) : (
    <Loading />
  );
}
