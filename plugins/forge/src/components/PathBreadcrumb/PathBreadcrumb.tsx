import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Fragment } from 'react';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import styles from './PathBreadcrumb.module.css';

/** Where in the repository a file or a folder is. */
export function PathBreadcrumb(props: { place: Place }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository, paths } = useRepositoryContext();
  const { ref, path } = props.place;
  if (!path) {
    return null;
  }
  const segments = path.split('/');
  return (
    <div className={styles.path}>
      <nav aria-label={t('source.path')}>
        <Link href={paths.source({ ref, path: '' })} standalone>
          {repository.name}
        </Link>
        {segments.map((segment, i) => (
          <Fragment key={i}>
            <span className={styles.slash} aria-hidden="true">
              /
            </span>
            {i < segments.length - 1 ? (
              <Link
                href={paths.source({
                  ref,
                  path: segments.slice(0, i + 1).join('/'),
                })}
                standalone
              >
                {segment}
              </Link>
            ) : (
              <span className={styles.last} aria-current="page">
                {segment}
              </span>
            )}
          </Fragment>
        ))}
      </nav>
      <CopyButton text={path} what={path} />
    </div>
  );
}
