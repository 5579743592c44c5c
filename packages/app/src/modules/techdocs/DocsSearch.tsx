import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { SearchCombobox } from '../search/palette/SearchCombobox';
import type { SearchScope } from '../search/palette/SearchScope';
import { toSectionViews } from './search/toSectionViews';
import { docsTranslationRef } from './translation';

/** Searches the docs of one entity. */
export function DocsSearch(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(docsTranslationRef);
  const scope = useMemo<SearchScope>(
    () => ({
      label: t('search'),
      types: ['techdocs'],
      filters: { ...parseEntityRef(entityRef) },
      wider: {
        label: term => t('searchAll', { term }),
        href: term =>
          `/search?${new URLSearchParams([
            ['query', term],
            ['types[]', 'techdocs'],
          ])}`,
      },
      toViews: toSectionViews,
    }),
    [entityRef, t],
  );
  return <SearchCombobox key={entityRef} float scope={scope} />;
}
