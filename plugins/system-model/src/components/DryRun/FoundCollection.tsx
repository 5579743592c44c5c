import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DryRunResult } from '@fairway/plugin-system-model-common';
import { toSafeUrl } from '../../lib/toSafeUrl';
import { systemModelTranslationRef } from '../../translation';
import styles from './DryRun.module.css';

type Collection = DryRunResult['collections'][number];

/** A collection, such as a repository, with the manifests in it. */
export function FoundCollection(props: { collection: Collection }) {
  const { key, title = key, url, error, manifests } = props.collection;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const safeUrl = toSafeUrl(url);
  return (
    <li className={styles.collection}>
      <span className={styles.name} title={key}>
        {safeUrl ? (
          <a href={safeUrl} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </span>
      {error && <p className={styles.fault}>{error}</p>}
      {!error && manifests.length === 0 && (
        <p className={styles.quiet}>{t('dryRun.noManifest')}</p>
      )}
      {manifests.length > 0 && (
        <ul className={styles.manifests}>
          {manifests.map(manifest => (
            <FoundManifest key={manifest.path} manifest={manifest} />
          ))}
        </ul>
      )}
    </li>
  );
}

function FoundManifest(props: { manifest: Collection['manifests'][number] }) {
  const { path, format, entityRefs, problems } = props.manifest;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <li>
      <span>{path}</span> {/* Most formats are called as their files are. */}
      {path.split('/').pop() !== format && (
        <code className={styles.quiet}>{format}</code>
      )}{' '}
      <span className={styles.quiet}>
        {entityRefs.join(t('common.separator'))}
      </span>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ message, line }, index) => (
            <li key={index}>
              {message}{' '}
              {line && (
                <span className={styles.quiet}>
                  {t('common.line', { line: String(line) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
