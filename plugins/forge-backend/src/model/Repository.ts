import { Account } from './Account';

/**
 * What the forge knows of a repository besides its git data.
 */
export type Repository = {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly description: string;
  readonly website: string;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  /** True until the first push. */
  readonly isEmpty: boolean;
  readonly defaultBranch: string;
  readonly topics: readonly string[];
  /** Size on disk in KiB when it was last measured. */
  readonly size: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/**
 * Names a repository as URLs do.
 */
export type RepositoryName = { readonly owner: string; readonly name: string };
