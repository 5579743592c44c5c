import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useMemo } from 'react';
import { PageHeader } from '../../app/layout/PageHeader';
import { isFiltered } from '../lib/catalogState';
import { Collection, collections } from '../lib/collections';
import { withoutEmpty } from '../lib/columns';
import { toEntityQuery } from '../lib/toEntityQuery';
import { sortByTitle } from '../lib/sortByTitle';
import { toRow } from '../lib/toRow';
import { catalogModuleTranslationRef } from '../translation';
import { CatalogEmptyState } from './CatalogEmptyState';
import { EntityRowsView } from './EntityRowsView';
import { FilterBar } from './FilterBar';
import { KindTabs } from './KindTabs';
import { Pager } from './Pager';
import { useCatalogFacets } from './useCatalogFacets';
import { useCatalogState } from './useCatalogState';
import { useEntityRows } from './useEntityRows';
import { useViewer } from './useViewer';
import styles from './CatalogPage.module.css';

/**
 * A list of entities with everything that narrows it.
 *
 * @remarks
 *
 * Costs two requests before it is quiet and one for the names the rows refer
 * to: the page of rows with their total, and the number of entities per kind.
 */
export function CatalogPage(props: { collection: Collection['id'] }) {
  const collection = collections[props.collection];
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const { state: urlState, change } = useCatalogState(collection.defaultKind);
  const state = useMemo(
    () =>
      collection.kinds
        ? urlState
        : { ...urlState, kind: collection.defaultKind },
    [urlState, collection],
  );
  const viewer = useViewer();
  const facets = useCatalogFacets(collection.kinds);
  const columns = useMemo(
    () =>
      withoutEmpty(collection.columns(state.kind), facets?.usedFields ?? []),
    [collection, state.kind, facets],
  );
  const request = useMemo(
    () => toEntityQuery(collection, state, viewer),
    [collection, state, viewer],
  );
  const rows = useEntityRows(request, viewer.ready);
  // Which columns there are is known with the facets; rows that are there before wait for these.
  const items = useMemo(
    () =>
      rows.items && facets && sortByTitle(rows.items.map(toRow), state.sort),
    [rows.items, facets, state.sort],
  );

  return (
    <main className={styles.page}>
      <PageHeader
        title={t(`page.${collection.id}`)}
        actions={
          <>
            <ButtonLink href="/catalog-import" variant="secondary">
              {t('page.register')}
            </ButtonLink>
            <ButtonLink href="/create" variant="primary">
              {t('page.create')}
            </ButtonLink>
          </>
        }
        tabs={
          collection.kinds && (
            <KindTabs current={state.kind} counts={facets?.kinds} />
          )
        }
      />
      <div className={styles.body}>
        <FilterBar
          columns={columns}
          collection={collection}
          state={state}
          change={change}
          total={rows.total}
          pending={rows.pending && !items}
        />
        <EntityRowsView
          columns={columns}
          toHref={collection.toHref}
          rows={items}
          pending={rows.pending || !facets}
          error={rows.error}
          retry={rows.retry}
          sort={state.sort}
          onSort={sort => change({ sort })}
          empty={
            <CatalogEmptyState
              collection={collection}
              state={state}
              filtered={isFiltered(state)}
              change={change}
            />
          }
        />
        <Pager
          page={state.page}
          total={rows.total}
          onChange={page => change({ page })}
        />
      </div>
    </main>
  );
}
