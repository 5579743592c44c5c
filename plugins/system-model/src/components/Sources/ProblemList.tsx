import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { InfoCard } from '@fairway/frontend-toolkit';
import type { ManifestWithProblems } from '@fairway/plugin-system-model-common';
import type { Pages } from '../../hooks/usePages';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { MoreButton } from '../MoreButton';
import { ManifestItem } from './ManifestItem';
import styles from './Sources.module.css';

/** Manifests with what is wrong with each. */
export function ProblemList(props: {
  title: string;
  pages: Pages<ManifestWithProblems>;
  /** Said where there are none. */
  empty?: string;
}) {
  const { title, pages, empty } = props;
  const { items, error, refresh } = pages;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <InfoCard title={title}>
      {items && items.length > 0 && (
        <ul className={styles.manifests}>
          {items.map(manifest => (
            <ManifestItem
              key={`${manifest.collection}\n${manifest.path}`}
              manifest={manifest}
            />
          ))}
        </ul>
      )}
      {error && (
        <Failure title={t('manifests.failed')} error={error} retry={refresh} />
      )}
      {!items && !error && <Loading />}
      {items?.length === 0 && !pages.hasMore && (
        <p className={styles.quiet}>{empty}</p>
      )}
      <MoreButton pages={pages} />
    </InfoCard>
  );
}
