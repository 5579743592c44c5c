import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LintFinding } from '@fairway/plugin-api-contracts-common';
import { Link } from 'react-router-dom';
import { apiContractsApiRef } from '../../api';
import { useLoaded } from '../../hooks/useLoaded';
import { apiContractsTranslationRef } from '../../translation';
import { FailedAlert } from '../FailedAlert';
import { Loading } from '../Loading';
import { Score } from './Score';
import { SeverityIcon } from './SeverityIcon';
import styles from './Quality.module.css';

/** Where the definition of an API does not keep to the rules, with links to the lines. */
export function QualityReport(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const api = useApi(apiContractsApiRef);
  const report = useLoaded(entityRef, () => api.lint(entityRef));

  if (report.error) {
    return (
      <FailedAlert
        title={t('quality.failed')}
        error={report.error}
        retry={report.retry}
      />
    );
  }
  if (!report.data) {
    return <Loading />;
  }
  const { score, counts, findings, more } = report.data;
  if (score === undefined) {
    return <p className={styles.note}>{t('quality.noRules')}</p>;
  }
  return (
    <>
      <Score score={score} counts={counts} />
      {findings.length === 0 ? (
        <p className={styles.note}>{t('quality.noFindings')}</p>
      ) : (
        <ul className={styles.findings} aria-label={t('quality.findings')}>
          {findings.map((finding, i) => (
            <li key={i}>
              <Finding finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className={styles.note}>
          {t('quality.more', { number: String(more) })}
        </p>
      )}
    </>
  );
}

function Finding(props: { finding: LintFinding }) {
  const { severity, message, line, path, rule, url } = props.finding;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <>
      <div className={styles.message}>
        <span className={styles.severity}>
          <SeverityIcon severity={severity} />
          {t(`quality.severity.${severity}`)}
        </span>
        <span>{message}</span>
      </div>
      <div className={styles.place}>
        <Link to={{ search: `view=raw&line=${line}` }}>
          {t('broken.atLine', { line: String(line) })}
        </Link>
        {path && <code>{path}</code>}
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {rule}
          </a>
        ) : (
          <span>{rule}</span>
        )}
      </div>
    </>
  );
}
