import { Knex } from 'knex';
import { Page, PageRequest } from '../../model/Page';
import { Repository } from '../../model/Repository';
import { AccountRow, RepositoryRow, toAccount, toRepository } from '../rows';

/**
 * Which repositories are asked for; every field narrows.
 */
export type RepositoryFilter = {
  readonly ownerId?: number;
  /** Part of the name, and of the description or topics if so said. */
  readonly text?: string;
  readonly includesDescription?: boolean;
  readonly topic?: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  /**
   * Who looks: private repositories of other users are left out. `anonymous`
   * sees none that are private; absent, all are listed.
   */
  readonly visibleTo?: number | 'anonymous';
};

/**
 * The order of a list.
 */
export type RepositorySort = {
  readonly by: 'name' | 'created' | 'updated' | 'size' | 'id';
  readonly isDescending: boolean;
};

const COLUMNS = {
  name: 'repositories.lower_name',
  created: 'repositories.created_at',
  updated: 'repositories.updated_at',
  size: 'repositories.size',
  id: 'repositories.id',
} as const;

/**
 * Lists repositories with their owners.
 */
export async function selectRepositories(
  knex: Knex,
  query: {
    readonly filter: RepositoryFilter;
    readonly sort: RepositorySort;
    readonly page: PageRequest;
  },
): Promise<Page<Repository>> {
  const { filter, sort, page } = query;
  const matching = knex<RepositoryRow>('repositories')
    .join('accounts', 'accounts.id', 'repositories.owner_id')
    .where(builder => applyFilter(builder, filter));
  const [{ count }] = await matching.clone().count({ count: '*' });
  const direction = sort.isDescending ? 'desc' : 'asc';
  const rows: RepositoryRow[] = await matching
    .clone()
    .select('repositories.*')
    .orderBy(COLUMNS[sort.by], direction)
    // Ends ties, so that no repository is on two pages or on none.
    .orderBy('repositories.id', direction)
    .offset((page.page - 1) * page.limit)
    .limit(page.limit);
  const owners = await knex<AccountRow>('accounts').whereIn('id', [
    ...new Set(rows.map(row => row.owner_id)),
  ]);
  const ownerById = new Map(owners.map(row => [row.id, toAccount(row)]));
  return {
    items: rows.flatMap(row => {
      const owner = ownerById.get(row.owner_id);
      return owner ? [toRepository(row, owner)] : [];
    }),
    total: Number(count),
  };
}

function applyFilter(
  builder: Knex.QueryBuilder,
  filter: RepositoryFilter,
): void {
  const { ownerId, text, topic, visibleTo } = filter;
  if (ownerId !== undefined) {
    builder.where('repositories.owner_id', ownerId);
  }
  if (filter.isPrivate !== undefined) {
    builder.where('repositories.is_private', filter.isPrivate);
  }
  if (filter.isArchived !== undefined) {
    builder.where('repositories.is_archived', filter.isArchived);
  }
  if (text) {
    builder.where(either => {
      whereContains(either, 'repositories.lower_name', text);
      if (filter.includesDescription) {
        either.orWhere(or =>
          whereContains(or, 'repositories.description', text),
        );
      }
    });
  }
  if (topic) {
    whereContains(builder, 'repositories.topics', JSON.stringify(topic));
  }
  if (visibleTo === 'anonymous') {
    builder.where('repositories.is_private', false);
  } else if (visibleTo !== undefined) {
    builder.where(either =>
      either
        .where('repositories.is_private', false)
        .orWhere('accounts.kind', 'organization')
        .orWhere('repositories.owner_id', visibleTo),
    );
  }
}

function whereContains(
  builder: Knex.QueryBuilder,
  column: string,
  text: string,
): void {
  const escaped = text.toLowerCase().replace(/[\\%_]/g, '\\$&');
  builder.whereRaw(`lower(??) like ? escape '\\'`, [column, `%${escaped}%`]);
}
