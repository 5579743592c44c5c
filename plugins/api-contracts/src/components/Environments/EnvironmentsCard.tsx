import { stringifyEntityRef, type ApiEntity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import { useLocation } from 'react-router-dom';
import { useEnvironments } from '../../hooks/useEnvironments';
import { useFacts } from '../../hooks/useFacts';
import { apiContractsTranslationRef } from '../../translation';
import { FailedAlert } from '../FailedAlert';
import { Loading } from '../Loading';
import { DriftLabel } from './DriftLabel';
import styles from './Environments.module.css';

/** Card: which version of an API is where. Absent where it names no environments. */
export function EnvironmentsCard() {
  const { entity } = useEntity<ApiEntity>();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const environments = useEnvironments(entity);
  if (environments.data?.length === 0) {
    return null;
  }
  const content = () => {
    if (environments.error) {
      return (
        <FailedAlert
          title={t('environment.failed')}
          error={environments.error}
          retry={environments.retry}
        />
      );
    }
    return environments.data ? (
      <Table
        entityRef={stringifyEntityRef(entity)}
        environments={environments.data}
      />
    ) : (
      <Loading />
    );
  };
  return <InfoCard title={t('environment.title')}>{content()}</InfoCard>;
}

function Table(props: {
  entityRef: string;
  environments: readonly EnvironmentDefinition[];
}) {
  const { entityRef, environments } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { pathname } = useLocation();
  const declared = useFacts(entityRef).data?.latest.version;
  const path = `${pathname.replace(/\/$/, '')}/definition`;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('environment.column.environment')}</th>
          <th scope="col">{t('environment.column.version')}</th>
          <th scope="col">{t('environment.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <Link href={path}>{t('environment.declared')}</Link>
          </th>
          <td>{declared}</td>
          <td />
        </tr>
        {environments.map(environment => (
          <tr key={environment.environment}>
            <th scope="row">
              <Link
                href={`${path}?environment=${encodeURIComponent(
                  environment.environment,
                )}`}
              >
                {environment.title}
              </Link>
            </th>
            <td>{environment.version}</td>
            <td>
              <DriftLabel environment={environment} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
