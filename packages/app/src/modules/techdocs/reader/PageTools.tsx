import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useTechDocsReaderPage } from '@backstage/plugin-techdocs-react';
import { LastChange } from '../changes/LastChange';
import { HealthButton } from '../health/HealthButton';
import { toSiteUrl } from '../health/toSiteUrl';
import { useDocsHealth } from '../health/useDocsHealth';
import { ReportLink } from '../report/ReportLink';
import { docsTranslationRef } from '../translation';
import { readPageFacts } from './readPageFacts';
import styles from './PageTools.module.css';

/** What there is to know about the page that is open, and to do with it. */
export function PageTools(props: { root: HTMLElement }) {
  const { entityRef, metadata } = useTechDocsReaderPage();
  const { t } = useTranslationRef(docsTranslationRef);
  const { root } = props;
  const { editUrl, title } = readPageFacts(root);
  const health = useDocsHealth(entityRef, metadata.value);
  return (
    <>
      <LastChange
        editUrl={editUrl}
        show={change => (
          <span className={styles.fact}>
            {t('change.updated')} {change}
          </span>
        )}
      />
      {health && (
        <HealthButton health={health} siteUrl={toSiteUrl(entityRef)} />
      )}
      {editUrl && (
        <ReportLink root={root} editUrl={editUrl} pageTitle={title} />
      )}
    </>
  );
}
