import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { InfoCard } from '@fairway/frontend-toolkit';
import { useMemo } from 'react';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { toRecent, Visit } from '../lib/toRecent';
import { PlaceList, PlaceSkeleton } from '../../app/lists/PlaceList';
import { homeModuleTranslationRef } from '../translation';

const SHOWN = 8;

/** Entities and docs the reader was at last; absent while there are none. */
export function RecentCard(props: { visits: readonly Visit[] | undefined }) {
  const { visits } = props;
  const { t } = useTranslationRef(homeModuleTranslationRef);
  const places = useMemo(() => visits && toRecent(visits, SHOWN), [visits]);
  const titles = useEntityTitles((places ?? []).map(place => place.ref));

  const known = titles && places?.filter(place => titles.has(place.ref));
  if (places?.length === 0 || known?.length === 0) {
    return null;
  }
  return (
    <InfoCard title={t('recent.title')}>
      {known ? (
        <PlaceList
          places={known.map(({ ref, href, docs }) => ({
            key: href,
            href,
            icon: docs ? 'docs' : `kind:${parseEntityRef(ref).kind}`,
            title: titles.get(ref)!,
            note: docs ? t('recent.docs') : parseEntityRef(ref).kind,
          }))}
        />
      ) : (
        <PlaceSkeleton rows={3} />
      )}
    </InfoCard>
  );
}
