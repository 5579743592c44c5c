import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiErrorWarningLine,
  RiExternalLinkLine,
  RiInformationLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import { docsTranslationRef } from '../translation';
import type { DocsHealth, HealthFinding } from './DocsHealth';
import styles from './Health.module.css';

/** Everything that was noticed, each with where it is and where it is mended. */
export function HealthFindings(props: {
  health: DocsHealth;
  /** Address of the site in the portal. */
  siteUrl: string;
  onLeave?(): void;
}) {
  const { health, siteUrl, onLeave } = props;
  const { t } = useTranslationRef(docsTranslationRef);
  if (health.findings.length === 0) {
    return null;
  }
  return (
    <>
      <ul className={styles.findings} aria-label={t('health.findings')}>
        {health.findings.map((finding, index) => (
          <li key={index}>
            <Level level={finding.level} />
            <div className={styles.text}>
              <p>{finding.message}</p>
              <p className={styles.place}>
                <Place finding={finding} siteUrl={siteUrl} onLeave={onLeave} />
                {finding.editUrl && (
                  <a
                    href={finding.editUrl}
                    target="_blank"
                    rel="noopener"
                    aria-label={t('health.editFile', {
                      file: finding.file ?? '',
                    })}
                  >
                    {t('health.edit')}
                    <RiExternalLinkLine size={12} aria-hidden="true" />
                  </a>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {health.more > 0 && (
        <p className={styles.more}>
          {t('health.more', { count: health.more })}
        </p>
      )}
    </>
  );
}

function Level(props: { level: HealthFinding['level'] }) {
  const { t } = useTranslationRef(docsTranslationRef);
  const isWrong = props.level === 'warning';
  const Icon = isWrong ? RiErrorWarningLine : RiInformationLine;
  return (
    <span className={isWrong ? styles.warning : styles.info}>
      <Icon
        size={16}
        role="img"
        aria-label={t(`health.level.${props.level}`)}
      />
    </span>
  );
}

function Place(props: {
  finding: HealthFinding;
  siteUrl: string;
  onLeave?(): void;
}) {
  const { finding, siteUrl, onLeave } = props;
  const { t } = useTranslationRef(docsTranslationRef);
  const { file, line, page } = finding;
  if (file === undefined) {
    return null;
  }
  const name = line ? t('health.line', { file, line: String(line) }) : file;
  return page === undefined ? (
    <code>{name}</code>
  ) : (
    <Link to={`${siteUrl}/${page}`} onClick={onLeave}>
      <code>{name}</code>
    </Link>
  );
}
