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
  /** Names the source of each, where they are of several. */
  withSource?: boolean;
}) {
  const { title, pages, empty, withSource } = props;
  const { items, error, refresh } = pages;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <InfoCard title={title}>
      {items && items.length > 0 && (
        <ul className={styles.manifests}>
          {items.map(manifest => (
            <ManifestItem
              key={`${manifest.source}\n${manifest.collection}\n${manifest.path}`}
              manifest={manifest}
              withSource={withSource}
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
