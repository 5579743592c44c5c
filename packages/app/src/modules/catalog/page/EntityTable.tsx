import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, Link, Skeleton, Table, type ColumnConfig } from '@backstage/ui';
import { BreakingChangeBadge } from '@fairway/plugin-api-contracts';
import { useMemo } from 'react';
import type { CatalogSort } from '../lib/catalogState';
import { columnFields, ColumnId } from '../lib/columns';
import { EntityRowModel, isApi, toEntityPath } from '../lib/toRow';
import { catalogModuleTranslationRef } from '../translation';
import { LifecycleLabel } from './LifecycleLabel';
import styles from './EntityTable.module.css';

/**
 * A table of entities. Names are whole; beside each stands as much of its
 * description as there is room for.
 */
export function EntityTable(props: {
  columns: readonly ColumnId[];
  toHref(row: EntityRowModel): string;
  rows?: readonly EntityRowModel[];
  pending: boolean;
  titles?: ReadonlyMap<string, string>;
  sort?: CatalogSort;
  onSort?(sort: CatalogSort): void;
}) {
  const { columns: ids, toHref, rows, pending, titles, sort, onSort } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);

  const columns = useMemo(
    () =>
      ids.map(
        (id): ColumnConfig<EntityRowModel> => ({
          id,
          label: t(`column.${id}`),
          isRowHeader: id === 'name',
          isSortable: onSort !== undefined && columnFields[id] !== undefined,
          cell: row => (
            <Cell className={styles[id]}>
              <EntityCell
                column={id}
                row={row}
                href={toHref(row)}
                titles={titles}
              />
            </Cell>
          ),
        }),
      ),
    [ids, t, titles, toHref, onSort],
  );
  return (
    <Table
      className={styles.table}
      columnConfig={columns}
      data={rows as EntityRowModel[] | undefined}
      isPending={pending && !rows}
      isStale={pending && rows !== undefined}
      pagination={{ type: 'none' }}
      sort={
        sort &&
        onSort && {
          descriptor: sort,
          onSortChange: ({ column, direction }) =>
            onSort({ column: String(column), direction }),
        }
      }
    />
  );
}

function EntityCell(props: {
  column: ColumnId;
  row: EntityRowModel;
  href: string;
  titles?: ReadonlyMap<string, string>;
}) {
  const { column, row, href, titles } = props;
  switch (column) {
    case 'name':
      return (
        <span className={styles.line}>
          <Link className={styles.title} href={href} title={row.name}>
            {row.title}
          </Link>
          {isApi(row) && <BreakingChangeBadge entityRef={row.id} />}
          {row.description && (
            <span className={styles.description} title={row.description}>
              {row.description}
            </span>
          )}
        </span>
      );
    case 'lifecycle':
      return row.lifecycle ? <LifecycleLabel value={row.lifecycle} /> : null;
    case 'owner':
    case 'system':
    case 'domain':
    case 'parent':
      return (
        <Mentioned refs={row[column] ? [row[column]] : []} titles={titles} />
      );
    case 'groups':
      return <Mentioned refs={row.groups} titles={titles} />;
    default:
      return <>{row[column]}</>;
  }
}

function Mentioned(props: {
  refs: readonly string[];
  titles?: ReadonlyMap<string, string>;
}) {
  const { refs, titles } = props;
  if (refs.length > 0 && !titles) {
    return <Skeleton width={88} height={14} />;
  }
  return (
    <>
      {refs.map((ref, index) => {
        const title = titles?.get(ref);
        const name = title ?? ref.slice(ref.lastIndexOf('/') + 1);
        return (
          <span key={ref}>
            {index > 0 && ', '}
            {/* What the catalog does not know has no page to lead to. */}
            {title ? <Link href={toEntityPath(ref)}>{name}</Link> : name}
          </span>
        );
      })}
    </>
  );
}
