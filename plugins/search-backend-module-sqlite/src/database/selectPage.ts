import { StoreHit, StorePage } from '@fairway/search-node';
import { passes } from './conditions';
import { Reader } from './Reader';
import { HitRow, toHit } from './rows';
import { selectMatches, Wanted } from './selectMatches';

/** Reads a part of what is wanted, without saying how well it matches. */
export async function selectPage(
  reader: Reader,
  wanted: Wanted,
  { order, first, offset, limit }: StorePage,
): Promise<StoreHit[]> {
  const matches = selectMatches(wanted);
  const isFirst = first ? passes('matches.id', first) : undefined;
  const inOrder = [
    ...(isFirst ? ['is_first desc'] : []),
    ...(order === 'updated' ? ['updated_at desc'] : []),
    'title_key, document_id',
  ].join(', ');
  const rows = await reader.all<HitRow>(
    `with matches as materialized (${matches.sql}),
    page as (
      select matches.id, index_id, title_key, document_id, updated_at
        ${isFirst ? `, (${isFirst.sql}) as is_first` : ''}
      from matches
        cross join store_documents as documents on documents.id = matches.id
      order by ${inOrder} limit ? offset ?
    )
    select indexes.type, 0 as score, contents.hit
    from page
      join store_contents as contents on contents.id = page.id
      join store_indexes as indexes on indexes.id = page.index_id
    order by ${inOrder}`,
    [...matches.bindings, ...(isFirst?.bindings ?? []), limit, offset],
  );
  return rows.map(toHit);
}
