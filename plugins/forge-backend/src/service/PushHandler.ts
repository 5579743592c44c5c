import { LoggerService } from '@backstage/backend-plugin-api';
import { ForgePushCommit } from '@fairway/plugin-forge-common';
import { Principal } from '../auth/Principal';
import { RepositoryStore } from '../database/RepositoryStore';
import { GitCommit } from '../git/GitCommit';
import { GitRunner } from '../git/GitRunner';
import { FileDiff, summarizeCommits } from '../git/summarizeDiff';
import { countCommits, listCommits } from '../git/listCommits';
import { listRefs } from '../git/listRefs';
import { measureRepository } from '../git/measureRepository';
import { resolveRevision } from '../git/resolveRevision';
import { RefUpdate, setHead, ZERO_ID } from '../git/updateRefs';
import { ForgeUrls } from '../model/ForgeUrls';
import { WritableRepository } from './ForgeService';
import { PullRequestSynchronizer } from './PullRequestSynchronizer';
import { RepositoryEvents } from './RepositoryEvents';

const BRANCH = 'refs/heads/';
/** Gitea's own bound for the commits of one event. */
const MAX_COMMITS = 50;
/** A push of more references than this, as of a mirror, is told of in part. */
const MAX_UPDATES = 100;

/**
 * Does what follows from changed references, however they were changed.
 */
export class PushHandler {
  readonly #git: GitRunner;
  readonly #repositories: RepositoryStore;
  readonly #events: RepositoryEvents;
  readonly #pulls: PullRequestSynchronizer;
  readonly #urls: ForgeUrls;
  readonly #logger: LoggerService;

  constructor(options: {
    git: GitRunner;
    repositories: RepositoryStore;
    events: RepositoryEvents;
    pulls: PullRequestSynchronizer;
    urls: ForgeUrls;
    logger: LoggerService;
  }) {
    this.#git = options.git;
    this.#repositories = options.repositories;
    this.#events = options.events;
    this.#pulls = options.pulls;
    this.#urls = options.urls;
    this.#logger = options.logger;
  }

  /**
   * Takes note of a push. Never throws: the push itself is done.
   */
  async handle(
    repository: WritableRepository,
    updates: readonly RefUpdate[],
    principal: Principal,
  ): Promise<void> {
    if (updates.length === 0) {
      return;
    }
    try {
      const current = await this.#updateRepository(repository, updates);
      for (const update of updates.slice(0, MAX_UPDATES)) {
        const described = await this.#describe(current, update);
        await this.#events.publishPush(current, described, principal);
      }
      for (const { pull, action } of await this.#pulls.synchronizeOpen(
        current,
      )) {
        const shown = action === 'merged' ? 'closed' : action;
        await this.#events.publishPull(shown, current, pull, principal);
      }
    } catch (error) {
      this.#logger.error('Could not follow up a push', {
        repository: `${repository.owner.login}/${repository.name}`,
        cause: String(error),
      });
    }
  }

  async #updateRepository(
    repository: WritableRepository,
    updates: readonly RefUpdate[],
  ): Promise<WritableRepository> {
    const changes = {
      updatedAt: new Date(),
      isEmpty: false,
      size: await measureRepository(this.#git, repository.directory),
      defaultBranch: await this.#settleDefaultBranch(repository, updates),
    };
    await this.#repositories.update(repository.id, changes);
    return { ...repository, ...changes };
  }

  /** As in Gitea, the first branch of an empty repository becomes its default. */
  async #settleDefaultBranch(
    { directory, defaultBranch }: WritableRepository,
    updates: readonly RefUpdate[],
  ): Promise<string> {
    const branches = updates
      .filter(u => u.ref.startsWith(BRANCH) && u.after !== ZERO_ID)
      .map(u => u.ref.slice(BRANCH.length));
    if (branches.length === 0 || branches.includes(defaultBranch)) {
      return defaultBranch;
    }
    const head = await resolveRevision(
      this.#git,
      directory,
      `${BRANCH}${defaultBranch}`,
    );
    if (head) {
      return defaultBranch;
    }
    await setHead(this.#git, directory, branches[0]);
    return branches[0];
  }

  async #describe(
    repository: WritableRepository,
    update: RefUpdate,
  ): Promise<Parameters<RepositoryEvents['publishPush']>[1]> {
    const { ref, before, after } = update;
    if (after === ZERO_ID || !ref.startsWith(BRANCH)) {
      return { ...update, commits: [], totalCommits: 0 };
    }
    const { directory } = repository;
    const query = {
      from: [after],
      without:
        before === ZERO_ID
          ? await this.#listOtherBranches(directory, ref)
          : [before],
    };
    const commits = await listCommits(this.#git, directory, {
      ...query,
      limit: MAX_COMMITS,
    });
    return {
      ...update,
      commits: await this.#toPushCommits(repository, commits),
      totalCommits:
        commits.length < MAX_COMMITS
          ? commits.length
          : await countCommits(this.#git, directory, query),
    };
  }

  async #listOtherBranches(directory: string, ref: string): Promise<string[]> {
    const refs = await listRefs(this.#git, directory, [BRANCH]);
    return refs
      .filter(other => other.name !== ref)
      .slice(0, MAX_UPDATES)
      .map(other => other.sha);
  }

  async #toPushCommits(
    repository: WritableRepository,
    commits: readonly GitCommit[],
  ): Promise<ForgePushCommit[]> {
    const summaries = await summarizeCommits(
      this.#git,
      repository.directory,
      commits,
    );
    return commits.map(commit => ({
      id: commit.sha,
      message: commit.message,
      url: this.#urls.commit(repository, commit.sha),
      timestamp: commit.author.date,
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
      ...toPaths(summaries.get(commit.sha) ?? []),
    }));
  }
}

/** A moved file is gone from one place and new in another. */
function toPaths(
  files: readonly FileDiff[],
): Pick<ForgePushCommit, 'added' | 'removed' | 'modified'> {
  const paths = (status: FileDiff['status']) =>
    files.filter(file => file.status === status).map(file => file.path);
  const moved = files.flatMap(file => file.previousPath ?? []);
  return {
    added: [...paths('added'), ...paths('renamed')],
    removed: [...paths('deleted'), ...moved],
    modified: paths('modified'),
  };
}
