import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ImportStepper } from '@backstage/plugin-catalog-import';
import { PageHeader } from '../../app/layout/PageHeader';
import { InfoCard } from '@fairway/frontend-toolkit';
import { registerTranslationRef } from '../translation';
import { registerSteps } from './registerSteps';
import styles from './RegisterPage.module.css';

const EXAMPLE = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: lighthouse
  description: Turns a lamp.
spec:
  type: service
  lifecycle: production
  owner: group:default/my-team`;

/** Adds what exists to the catalog, by the address of its catalog file. */
export function RegisterPage() {
  const { t } = useTranslationRef(registerTranslationRef);
  const config = useApi(configApiRef);
  const base = config.getString('app.baseUrl');
  const organization =
    config.getOptionalString(
      'scaffolder.defaultEnvironment.parameters.forgeOrganization',
    ) ?? 'team';
  return (
    <main className={styles.page}>
      <PageHeader title={t('title')} />
      <div className={styles.body}>
        <ImportStepper generateStepper={registerSteps} />
        <InfoCard title={t('what.title')}>
          <p className={styles.text}>{t('what.file')}</p>
          <pre className={styles.code}>
            https://git.example.com/team/lighthouse/…/catalog-info.yaml
          </pre>
          <p className={styles.text}>{t('what.repository')}</p>
          <pre className={styles.code}>
            {`${base}/forge/${organization}/lighthouse`}
          </pre>
          <p className={styles.text}>{t('what.then')}</p>
          <p className={styles.text}>{t('what.none')}</p>
          <pre className={styles.code}>{EXAMPLE}</pre>
        </InfoCard>
      </div>
    </main>
  );
}
