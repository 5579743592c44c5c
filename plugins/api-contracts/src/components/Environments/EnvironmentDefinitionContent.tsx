import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import type { ReactNode } from 'react';
import { apiContractsApiRef } from '../../api';
import { useLoaded } from '../../hooks/useLoaded';
import { apiContractsTranslationRef } from '../../translation';
import { FailedAlert } from '../FailedAlert';
import { Loading } from '../Loading';

/** Gives the text of the definition in an environment to what shows it. */
export function EnvironmentDefinitionContent(props: {
  entityRef: string;
  environment: EnvironmentDefinition;
  children: (definition: string) => ReactNode;
}) {
  const { entityRef, environment, children } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const api = useApi(apiContractsApiRef);
  const { environment: name, title, hash } = environment;
  const definition = useLoaded(`${entityRef} ${name} ${hash}`, () =>
    api.readEnvironmentDefinition(entityRef, name),
  );

  if (definition.error) {
    return (
      <FailedAlert
        title={t('environment.definitionFailed', { title })}
        error={definition.error}
        retry={definition.retry}
      />
    );
  }
  return definition.data === undefined ? (
    <Loading />
  ) : (
    <>{children(definition.data)}</>
  );
}
