import type { CatalogSort } from './catalogState';
import type { EntityRowModel } from './toRow';

/**
 * Orders the rows of one page by what is read on them.
 *
 * @remarks
 *
 * The catalog can only order by name, while rows show titles; what comes on
 * which page is decided there, so only the order within the page is mended.
 */
export function sortByTitle(
  rows: readonly EntityRowModel[],
  sort: CatalogSort,
): EntityRowModel[] {
  if (sort.column !== 'name') {
    return [...rows];
  }
  const sign = sort.direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => sign * a.title.localeCompare(b.title));
}
