import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useProblems } from '../../hooks/useProblems';
import { statusOf } from '../../lib/statusOf';
import { toOwnerQuery } from '../../lib/toOwnerQuery';
import { systemModelTranslationRef } from '../../translation';
import { Note } from '../Failure';
import { ProblemList } from './ProblemList';

/** Manifests that something is wrong with; those of the reader first, unless others are asked for. */
export function ProblemLists(props: {
  sourceId: string;
  owner: string | undefined;
  ownership: readonly string[];
}) {
  const { sourceId, owner, ownership } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const asked = toOwnerQuery(owner, ownership);
  const mine = useProblems(sourceId, asked ? [] : ownership);
  const all = useProblems(sourceId, asked);
  const mineKeys = new Set((mine.items ?? []).map(toKey));
  const others = {
    ...all,
    items: mine.items && all.items?.filter(item => !mineKeys.has(toKey(item))),
  };

  if (statusOf(all.error) === 404) {
    return <Note title={t('manifests.unknown', { id: sourceId })} />;
  }
  const hasMine = mineKeys.size > 0;
  return (
    <>
      {hasMine && <ProblemList title={t('manifests.mine')} pages={mine} />}
      {(!hasMine || others.hasMore || others.items?.length !== 0) && (
        <ProblemList
          title={t(hasMine ? 'manifests.others' : 'manifests.all')}
          pages={others}
          empty={t(asked ? 'manifests.noneOf' : 'manifests.none')}
        />
      )}
    </>
  );
}

function toKey(manifest: { collection: string; path: string }): string {
  return `${manifest.collection}\n${manifest.path}`;
}
