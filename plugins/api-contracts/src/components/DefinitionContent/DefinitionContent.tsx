import { stringifyEntityRef, type ApiEntity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { useEnvironments } from '../../hooks/useEnvironments';
import { useFacts } from '../../hooks/useFacts';
import { apiContractsTranslationRef } from '../../translation';
import {
  EnvironmentComparison,
  EnvironmentDefinitionContent,
  EnvironmentHead,
  EnvironmentSwitch,
} from '../Environments';
import { FailedAlert } from '../FailedAlert';
import { Loading } from '../Loading';
import { QualityReport } from '../Quality';
import { DefinitionText } from './DefinitionText';
import { useDefinitionAddress } from './useDefinitionAddress';
import { ViewSwitch, type DefinitionViewChoice } from './ViewSwitch';
import styles from './DefinitionContent.module.css';

const present = <T,>(items: readonly (T | false | undefined)[]): T[] =>
  items.filter((item): item is T => Boolean(item));

/** The definition of an API, declared or in one of its environments: made easy to read, as it was written, or judged. */
export function DefinitionContent() {
  const { entity } = useEntity<ApiEntity>();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { getApiDefinitionWidget } = useApi(apiDocsConfigRef);
  const address = useDefinitionAddress();
  const environments = useEnvironments(entity);
  const entityRef = stringifyEntityRef(entity);
  const facts = useFacts(entityRef).data;

  const isDeclared = address.environment === undefined;
  const environment = environments.data?.find(
    known => known.environment === address.environment,
  );
  const declared = String(entity.spec.definition ?? '');
  const viewer =
    isDeclared && !declared.trim() ? undefined : getApiDefinitionWidget(entity);
  // Until the definition was looked at, nobody knows whether there are rules for it.
  const hasRules = facts && (!facts.lint || facts.lint.score !== undefined);
  const drifted = environment?.verdict && environment.verdict !== 'none';
  const choices = present<DefinitionViewChoice>([
    viewer && { id: 'read', title: viewer.title },
    { id: 'raw', title: t('definition.raw') },
    isDeclared &&
      (hasRules || address.view === 'quality') && {
        id: 'quality',
        title: t('quality.title'),
      },
    drifted && { id: 'differences', title: t('environment.differences') },
  ]);
  const view =
    choices.find(({ id }) => id === address.view)?.id ?? choices[0].id;

  const text = (definition: string) => (
    <DefinitionText
      text={definition}
      viewer={view === 'read' && viewer ? viewer.component : undefined}
      markedLine={address.line}
    />
  );
  const content = () => {
    if (view === 'quality') {
      return <QualityReport entityRef={entityRef} />;
    }
    if (isDeclared) {
      return text(declared);
    }
    if (!environment) {
      return environments.error || environments.data ? null : <Loading />;
    }
    return view === 'differences' ? (
      <EnvironmentComparison entityRef={entityRef} environment={environment} />
    ) : (
      <EnvironmentDefinitionContent
        // What is filled in is for the servers of one environment.
        key={environment.environment}
        entityRef={entityRef}
        environment={environment}
      >
        {text}
      </EnvironmentDefinitionContent>
    );
  };
  const isMissing = !isDeclared && !environment && environments.data;
  const isUnread = environment && !environment.hash;
  return (
    <>
      <div className={styles.bar}>
        {environments.data && environments.data.length > 0 && (
          <EnvironmentSwitch
            environments={environments.data}
            selected={address.environment}
            onSelect={address.setEnvironment}
          />
        )}
        {!isMissing && !isUnread && choices.length > 1 && (
          <ViewSwitch
            choices={choices}
            selected={view}
            onSelect={address.setView}
          />
        )}
      </div>
      {environments.error && (
        <FailedAlert
          title={t('environment.failed')}
          error={environments.error}
          retry={environments.retry}
        />
      )}
      {isMissing && (
        <Alert
          status="warning"
          icon
          title={t('environment.notThere', { name: address.environment ?? '' })}
        />
      )}
      {environment && <EnvironmentHead environment={environment} />}
      {!isMissing && !isUnread && (isDeclared || !environments.error) && (
        <section
          className={styles.definition}
          aria-label={t('definition.title')}
        >
          {content()}
        </section>
      )}
    </>
  );
}
