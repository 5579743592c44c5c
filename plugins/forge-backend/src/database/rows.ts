import { Account } from '../model/Account';
import { Repository } from '../model/Repository';
import { Token } from '../model/Token';

/** A date as the drivers give it back: PostgreSQL a Date, SQLite milliseconds. */
export type DateValue = Date | number | string;

export type AccountRow = {
  id: number;
  login: string;
  lower_login: string;
  kind: string;
  full_name: string;
  email: string;
  description: string;
  entity_ref: string | null;
  is_admin: boolean | number;
  is_in_catalog: boolean | number;
  grants: string;
  created_at: DateValue;
};

export type TokenRow = {
  id: number;
  account_id: number;
  name: string;
  hash: string;
  last_eight: string;
  scopes: string;
  created_at: DateValue;
  last_used_at: DateValue | null;
};

export type RepositoryRow = {
  id: number;
  owner_id: number;
  name: string;
  lower_name: string;
  description: string;
  website: string;
  is_private: boolean | number;
  is_archived: boolean | number;
  is_empty: boolean | number;
  default_branch: string;
  topics: string;
  size: number;
  last_issue_number: number;
  created_at: DateValue;
  updated_at: DateValue;
};

export function toDate(value: DateValue): Date {
  return new Date(value);
}

export function toOptionalDate(value: DateValue | null): Date | undefined {
  return value === null ? undefined : new Date(value);
}

export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    login: row.login,
    kind: row.kind === 'organization' ? 'organization' : 'user',
    fullName: row.full_name,
    email: row.email,
    description: row.description,
    entityRef: row.entity_ref ?? undefined,
    isAdmin: Boolean(row.is_admin),
    isInCatalog: Boolean(row.is_in_catalog),
    grants: JSON.parse(row.grants),
    createdAt: toDate(row.created_at),
  };
}

export function toToken(row: TokenRow): Token {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    lastEight: row.last_eight,
    scopes: JSON.parse(row.scopes),
    createdAt: toDate(row.created_at),
    lastUsedAt: toOptionalDate(row.last_used_at),
  };
}

export function toRepository(row: RepositoryRow, owner: Account): Repository {
  return {
    id: row.id,
    owner,
    name: row.name,
    description: row.description,
    website: row.website,
    isPrivate: Boolean(row.is_private),
    isArchived: Boolean(row.is_archived),
    isEmpty: Boolean(row.is_empty),
    defaultBranch: row.default_branch,
    topics: JSON.parse(row.topics),
    size: row.size,
    createdAt: toDate(row.created_at),
    updatedAt: toDate(row.updated_at),
  };
}
