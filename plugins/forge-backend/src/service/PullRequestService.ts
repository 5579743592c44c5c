import { ConflictError, NotFoundError } from '@backstage/errors';
import { KnownPrincipal } from '../auth/Principal';
import { IssueChanges, IssueStore } from '../database/IssueStore';
import { findMergeBase, isAncestor } from '../git/findMergeBase';
import { GitRunner } from '../git/GitRunner';
import { mergeTrees } from '../git/mergeTrees';
import { resolveRevision } from '../git/resolveRevision';
import { pointRef } from '../git/updateRefs';
import { BoundedCache } from '../model/BoundedCache';
import { UnprocessableError } from '../model/errors';
import { isPullRequest, IssueState, PullRequest } from '../model/Issue';
import { Page, PageRequest } from '../model/Page';
import { ReadableRepository, WritableRepository } from './ForgeService';
import { PullRequestSynchronizer } from './PullRequestSynchronizer';
import { RepositoryEvents } from './RepositoryEvents';

/**
 * Pull requests between branches of one repository.
 */
export class PullRequestService {
  readonly #git: GitRunner;
  readonly #issues: IssueStore;
  readonly #events: RepositoryEvents;
  readonly #synchronizer: PullRequestSynchronizer;
  /** Whether two commits merge cleanly never changes. */
  readonly #mergeable = new BoundedCache<boolean>({
    maxEntries: 2000,
    ttlMs: 60 * 60_000,
  });

  constructor(options: {
    git: GitRunner;
    issues: IssueStore;
    events: RepositoryEvents;
    synchronizer: PullRequestSynchronizer;
  }) {
    this.#git = options.git;
    this.#issues = options.issues;
    this.#events = options.events;
    this.#synchronizer = options.synchronizer;
  }

  async create(
    repository: WritableRepository,
    request: {
      readonly title: string;
      readonly body: string;
      readonly head: string;
      readonly base: string;
    },
    principal: KnownPrincipal,
  ): Promise<PullRequest> {
    const { directory } = repository;
    const headBranch = toBranch(request.head, repository);
    const baseBranch = toBranch(request.base, repository);
    if (headBranch === baseBranch) {
      throw new UnprocessableError(
        `A branch cannot be merged into itself; choose another base than "${baseBranch}"`,
      );
    }
    const headSha = await this.#getTip(repository, headBranch);
    const baseSha = await this.#getTip(repository, baseBranch);
    if (await isAncestor(this.#git, directory, headSha, baseSha)) {
      throw new UnprocessableError(
        `There is nothing to merge: "${baseBranch}" has all commits of "${headBranch}" already`,
      );
    }
    await this.#assertNone(repository, headBranch, baseBranch);
    const mergeBase = await findMergeBase(
      this.#git,
      directory,
      baseSha,
      headSha,
    );
    const issue = await this.#issues.create({
      repositoryId: repository.id,
      title: request.title,
      body: request.body,
      authorId: principal.account.id,
      pull: {
        headBranch,
        baseBranch,
        headSha,
        baseSha,
        mergeBaseSha: mergeBase ?? baseSha,
      },
    });
    const ref = `refs/pull/${issue.number}/head`;
    await pointRef(this.#git, directory, ref, headSha);
    const pull = issue as PullRequest;
    await this.#events.publishPull('opened', repository, pull, principal);
    return pull;
  }

  async list(
    repository: ReadableRepository,
    filter: {
      readonly state?: IssueState;
      readonly headBranch?: string;
      readonly baseBranch?: string;
    },
    page: PageRequest,
  ): Promise<Page<PullRequest>> {
    const query = { ...filter, repositoryId: repository.id, isPull: true };
    const list = await this.#issues.list(query, page);
    const news = await this.#synchronizer.synchronize(
      repository,
      list.items.filter(isPullRequest),
    );
    const current = news.length ? await this.#issues.list(query, page) : list;
    return { ...current, items: current.items.filter(isPullRequest) };
  }

  async get(
    repository: ReadableRepository,
    number: number,
  ): Promise<PullRequest> {
    const found = await this.#find(repository, number);
    await this.#synchronizer.synchronize(repository, [found]);
    return found.state === 'open' ? this.#find(repository, number) : found;
  }

  /** Changes the words, the base or the state. */
  async edit(
    repository: WritableRepository,
    number: number,
    changes: IssueChanges & { readonly base?: string },
    principal: KnownPrincipal,
  ): Promise<PullRequest> {
    const request = await this.get(repository, number);
    const { base, ...words } = changes;
    if (request.pull.mergedAt && (words.state || base)) {
      throw new ConflictError(
        `Pull request #${number} is merged; it cannot be opened or moved again`,
      );
    }
    if (words.state === 'open' && request.state === 'closed') {
      await this.#getTip(repository, request.pull.headBranch);
      await this.#assertNone(
        repository,
        request.pull.headBranch,
        request.pull.baseBranch,
      );
    }
    if (base !== undefined && base !== request.pull.baseBranch) {
      await this.#getTip(repository, base);
      await this.#issues.updatePull(request.id, { baseBranch: base });
    }
    await this.#issues.update(request.id, words);
    const edited = await this.get(repository, number);
    const action = findAction(request, edited);
    await this.#events.publishPull(action, repository, edited, principal);
    return edited;
  }

  /** Tells whether an open pull request could be merged now. */
  async isMergeable(
    repository: ReadableRepository,
    { state, pull }: PullRequest,
  ): Promise<boolean> {
    if (state !== 'open') {
      return false;
    }
    const key = `${repository.id}:${pull.baseSha}:${pull.headSha}`;
    const known = this.#mergeable.get(key);
    if (known !== undefined) {
      return known;
    }
    const { isClean } = await mergeTrees(
      this.#git,
      repository.directory,
      pull.baseSha,
      pull.headSha,
    );
    this.#mergeable.set(key, isClean);
    return isClean;
  }

  async #find(
    repository: ReadableRepository,
    number: number,
  ): Promise<PullRequest> {
    const issue = await this.#issues.find(repository.id, number);
    if (!issue || !isPullRequest(issue)) {
      throw new NotFoundError(`There is no pull request #${number}`);
    }
    return issue;
  }

  async #getTip(
    { directory }: ReadableRepository,
    branch: string,
  ): Promise<string> {
    const ref = `refs/heads/${branch}`;
    const sha = await resolveRevision(this.#git, directory, ref);
    if (!sha) {
      throw new NotFoundError(`There is no branch "${branch}"`);
    }
    return sha;
  }

  async #assertNone(
    { id }: ReadableRepository,
    headBranch: string,
    baseBranch: string,
  ): Promise<void> {
    const { items } = await this.#issues.list(
      { repositoryId: id, isPull: true, state: 'open', headBranch, baseBranch },
      { page: 1, limit: 1 },
    );
    if (items.length > 0) {
      throw new ConflictError(
        `Pull request #${items[0].number} from "${headBranch}" into "${baseBranch}" is open already`,
      );
    }
  }
}

/** Clients may name the owner before a branch; there are no forks, so it can only be this one. */
function toBranch(name: string, { owner }: ReadableRepository): string {
  const [login, ...branch] = name.split(':');
  if (branch.length === 0) {
    return name;
  }
  if (login.toLowerCase() !== owner.login.toLowerCase()) {
    throw new UnprocessableError(
      `Branches of other owners cannot be merged; push "${branch.join(
        ':',
      )}" to this repository`,
    );
  }
  return branch.join(':');
}

function findAction(
  before: PullRequest,
  after: PullRequest,
): 'closed' | 'reopened' | 'edited' {
  if (before.state === after.state) {
    return 'edited';
  }
  return after.state === 'closed' ? 'closed' : 'reopened';
}
