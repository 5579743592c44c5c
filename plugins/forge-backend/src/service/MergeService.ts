import { ConflictError } from '@backstage/errors';
import { KnownPrincipal } from '../auth/Principal';
import { IssueStore } from '../database/IssueStore';
import { GitRunner } from '../git/GitRunner';
import { RefUpdate, updateRefs, ZERO_ID } from '../git/updateRefs';
import { NotPossibleError } from '../model/errors';
import { PullRequest } from '../model/Issue';
import { WritableRepository } from './ForgeService';
import { createMerge, MergeStyle } from './mergeStrategies';
import { PullRequestService } from './PullRequestService';
import { PushHandler } from './PushHandler';
import { RepositoryEvents } from './RepositoryEvents';
import { toSignature } from './toSignature';

/**
 * How a pull request is to be merged.
 */
export type MergeOptions = {
  readonly style: MergeStyle;
  readonly title?: string;
  readonly message?: string;
  /** What the caller believes the head to be. */
  readonly headSha?: string;
  readonly deletesBranch?: boolean;
};

/**
 * Merges pull requests.
 */
export class MergeService {
  readonly #git: GitRunner;
  readonly #issues: IssueStore;
  readonly #pulls: PullRequestService;
  readonly #pushes: PushHandler;
  readonly #events: RepositoryEvents;

  constructor(options: {
    git: GitRunner;
    issues: IssueStore;
    pulls: PullRequestService;
    pushes: PushHandler;
    events: RepositoryEvents;
  }) {
    this.#git = options.git;
    this.#issues = options.issues;
    this.#pulls = options.pulls;
    this.#pushes = options.pushes;
    this.#events = options.events;
  }

  async merge(
    repository: WritableRepository,
    number: number,
    options: MergeOptions,
    principal: KnownPrincipal,
  ): Promise<void> {
    const request = await this.#pulls.get(repository, number);
    assertMergeable(request, options);
    const { pull } = request;
    const { directory: path } = repository;
    const commitSha = await createMerge(this.#git, options.style, {
      repository: path,
      base: pull.baseSha,
      head: pull.headSha,
      mergeBase: pull.mergeBaseSha,
      message: toMessage(request, options),
      author: toSignature(request.author),
      committer: toSignature(principal.account),
    });
    const update: RefUpdate = {
      ref: `refs/heads/${pull.baseBranch}`,
      before: pull.baseSha,
      after: commitSha,
    };
    // Fails if the base was pushed to meanwhile, so of two merges one is told to try again.
    await updateRefs(this.#git, path, [update]);
    await this.#issues.markMerged(request.id, {
      commitSha,
      byId: principal.account.id,
    });
    const merged = await this.#pulls.get(repository, number);
    await this.#events.publishPull('closed', repository, merged, principal);
    await this.#pushes.handle(
      repository,
      [update, ...(await this.#deleteHead(repository, request, options))],
      principal,
    );
  }

  async #deleteHead(
    { directory, defaultBranch }: WritableRepository,
    { pull }: PullRequest,
    { deletesBranch }: MergeOptions,
  ): Promise<RefUpdate[]> {
    if (!deletesBranch || pull.headBranch === defaultBranch) {
      return [];
    }
    const update: RefUpdate = {
      ref: `refs/heads/${pull.headBranch}`,
      before: pull.headSha,
      after: ZERO_ID,
    };
    try {
      await updateRefs(this.#git, directory, [update]);
      return [update];
    } catch {
      // Somebody has pushed to it since; what they pushed is not to be lost.
      return [];
    }
  }
}

function assertMergeable(
  { number, state, pull }: PullRequest,
  { headSha }: MergeOptions,
): void {
  if (pull.mergedAt) {
    throw new NotPossibleError(`Pull request #${number} is merged already`);
  }
  if (state !== 'open') {
    throw new NotPossibleError(
      `Pull request #${number} is closed; reopen it to merge it`,
    );
  }
  if (headSha && headSha !== pull.headSha) {
    throw new ConflictError(
      `"${pull.headBranch}" was pushed to since you looked: it is at ${pull.headSha}; reload and try again`,
    );
  }
}

function toMessage(
  { number, title, body, pull }: PullRequest,
  options: MergeOptions,
): string {
  const fallback =
    options.style === 'squash'
      ? `${title} (#${number})`
      : `Merge pull request '${title}' (#${number}) from ${pull.headBranch} into ${pull.baseBranch}`;
  const text = options.message ?? (options.style === 'squash' ? body : '');
  return [options.title || fallback, text].filter(Boolean).join('\n\n');
}
