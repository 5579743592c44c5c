/**
 * Topic on which the forge publishes every accepted push, on any branch.
 *
 * @public
 */
export const FORGE_PUSH_TOPIC = 'forge.push';

/**
 * Topic on which the forge publishes that a repository was created or deleted.
 *
 * @public
 */
export const FORGE_REPOSITORY_TOPIC = 'forge.repository';

/**
 * A user as Gitea's webhooks and API show it.
 *
 * @public
 */
export type ForgeUser = {
  readonly id: number;
  readonly login: string;
  readonly full_name: string;
  readonly email: string;
};

/**
 * One commit of a push.
 *
 * @public
 */
export type ForgePushCommit = {
  /** Full object id. */
  readonly id: string;
  readonly message: string;
  readonly url: string;
  /** ISO 8601 with offset. */
  readonly timestamp: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly committer?: { readonly name: string; readonly email: string };
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly modified: readonly string[];
};

/**
 * The part of a repository that events carry.
 *
 * @public
 */
export type ForgeEventRepository = {
  readonly id: number;
  readonly name: string;
  /** `<owner>/<name>` */
  readonly full_name: string;
  readonly owner: ForgeUser;
  /** Address of the repository's page, without a trailing slash. */
  readonly html_url: string;
  /** Address for `git clone`, ends in `.git`. */
  readonly clone_url: string;
  readonly default_branch: string;
};

/**
 * Payload of {@link FORGE_PUSH_TOPIC}: the shape of Gitea's `push` webhook.
 *
 * @remarks
 *
 * `before` or `after` is forty zeros when the branch was created or deleted.
 * `commits` holds the newest 50 at most, newest first; `total_commits` says how
 * many there were, so a listener knows when the list of files is not complete.
 *
 * @public
 */
export type ForgePushPayload = {
  /** Full name of the reference, e.g. `refs/heads/main`. */
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly compare_url?: string;
  readonly commits: readonly ForgePushCommit[];
  readonly total_commits?: number;
  readonly head_commit?: ForgePushCommit;
  readonly repository: ForgeEventRepository;
  readonly pusher: ForgeUser;
  readonly sender?: ForgeUser;
};

/**
 * Payload of {@link FORGE_REPOSITORY_TOPIC}: the shape of Gitea's `repository` webhook.
 *
 * @public
 */
export type ForgeRepositoryPayload = {
  readonly action: 'created' | 'deleted';
  readonly repository: ForgeEventRepository;
  readonly sender: ForgeUser;
};
