import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowLeftLine } from '@remixicon/react';
import { Link, useParams } from 'react-router-dom';
import { useAddressState } from '../../hooks/useAddressState';
import { useOwnership } from '../../hooks/useOwnership';
import { useSources } from '../../hooks/useSources';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { OwnerFilter } from '../OwnerFilter';
import { ProblemLists } from './ProblemLists';
import { SourceItem } from './SourceItem';
import styles from './Sources.module.css';

/** One source: how it does, and the manifests that something is wrong with. */
export function SourcePage() {
  const { sourceId = '' } = useParams();
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [params] = useAddressState();
  const ownership = useOwnership();
  const { value, error, isForbidden, refresh, awaitChange } = useSources();
  const source = value?.find(({ id }) => id === sourceId);
  return (
    <main className={styles.page}>
      {!isForbidden && (
        <Link className={styles.back} to="..">
          <RiArrowLeftLine size={14} aria-hidden="true" />
          {t('manifests.back')}
        </Link>
      )}
      {error && !isForbidden && (
        <Failure title={t('sources.failed')} error={error} retry={refresh} />
      )}
      {source && (
        <div className={styles.list}>
          <SourceItem source={source} onChanged={awaitChange} />
        </div>
      )}
      {isForbidden && <h2 className={styles.name}>{sourceId}</h2>}
      {!isForbidden && (
        <div className={styles.tools}>
          <OwnerFilter />
        </div>
      )}
      {ownership ? (
        <ProblemLists
          sourceId={sourceId}
          owner={params.get('owner') ?? undefined}
          ownership={ownership}
        />
      ) : (
        <Loading />
      )}
    </main>
  );
}
