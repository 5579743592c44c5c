import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useMemo, type ReactNode } from 'react';
import type { CatalogSort } from '../lib/catalogState';
import type { ColumnId } from '../lib/columns';
import { EntityRowModel, toMentioned } from '../lib/toRow';
import { catalogModuleTranslationRef } from '../translation';
import { EntityList } from './EntityList';
import { EntityTable } from './EntityTable';
import { useEntityTitles } from './useEntityTitles';
import { useNarrow } from '../../app/layout/useNarrow';

/** Entities as a table, or as rows of two lines where there is no room for one. */
export function EntityRowsView(props: {
  columns: readonly ColumnId[];
  /** Where a row leads; the page of its entity by default. */
  toHref?(row: EntityRowModel): string;
  rows?: readonly EntityRowModel[];
  pending: boolean;
  error?: Error;
  retry?(): void;
  /** Order of the rows, where the reader can change it. */
  sort?: CatalogSort;
  onSort?(sort: CatalogSort): void;
  empty: ReactNode;
}) {
  const { rows, error, retry, empty, toHref = toOwnPage } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const narrow = useNarrow();
  const refs = useMemo(() => (rows ?? []).flatMap(toMentioned), [rows]);
  const titles = useEntityTitles(refs);

  if (error) {
    return (
      <Alert
        status="danger"
        icon
        title={t('list.failed')}
        description={error.message}
        customActions={
          <Button size="small" variant="secondary" onPress={retry}>
            {t('list.retry')}
          </Button>
        }
      />
    );
  }
  if (rows && rows.length === 0 && !props.pending) {
    return <>{empty}</>;
  }
  return narrow ? (
    <EntityList rows={rows} titles={titles} toHref={toHref} />
  ) : (
    <EntityTable
      columns={props.columns}
      toHref={toHref}
      rows={rows}
      pending={props.pending}
      titles={titles}
      sort={props.sort}
      onSort={props.onSort}
    />
  );
}

function toOwnPage(row: EntityRowModel): string {
  return row.href;
}
