import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useStarredEntities } from '@backstage/plugin-catalog-react';
import { InfoCard } from '@fairway/frontend-toolkit';
import { useMemo } from 'react';
import { toEntityPath } from '../../catalog/lib/toRow';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { PlaceList, PlaceSkeleton } from '../../app/lists/PlaceList';
import { homeModuleTranslationRef } from '../translation';

/** What the reader starred; absent while there is nothing. */
export function StarredCard() {
  const { t } = useTranslationRef(homeModuleTranslationRef);
  const { starredEntities } = useStarredEntities();
  const refs = useMemo(() => [...starredEntities].sort(), [starredEntities]);
  const titles = useEntityTitles(refs);

  // A star on something that has left the catalog leads nowhere.
  const known = titles && refs.filter(ref => titles.has(ref));
  if (refs.length === 0 || known?.length === 0) {
    return null;
  }
  return (
    <InfoCard title={t('starred.title')}>
      {known ? (
        <PlaceList
          places={known.map(ref => ({
            key: ref,
            href: toEntityPath(ref),
            icon: `kind:${parseEntityRef(ref).kind}`,
            title: titles.get(ref)!,
          }))}
        />
      ) : (
        <PlaceSkeleton rows={refs.length} />
      )}
    </InfoCard>
  );
}
