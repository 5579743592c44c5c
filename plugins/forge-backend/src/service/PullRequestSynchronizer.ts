import { IssueStore } from '../database/IssueStore';
import { findMergeBase, isAncestor } from '../git/findMergeBase';
import { GitRunner } from '../git/GitRunner';
import { listRefs } from '../git/listRefs';
import { pointRef } from '../git/updateRefs';
import { isPullRequest, PullRequest } from '../model/Issue';
import { ReadableRepository } from './ForgeService';

/** Open pull requests that one push brings up to date; beyond, it happens when they are looked at. */
const MAX_OPEN = 200;

/**
 * What happened to a pull request since it was last looked at.
 */
export type PullRequestNews = {
  readonly pull: PullRequest;
  readonly action: 'synchronized' | 'closed' | 'merged';
};

/**
 * Keeps open pull requests in step with their branches.
 *
 * @remarks
 *
 * Runs after each push, and again whenever a pull request is read, so that a
 * crash between a push and its consequences heals by itself. The head is also
 * kept under `refs/pull/<number>/head`, as in Gitea, so that its commits stay
 * when the branch is deleted.
 */
export class PullRequestSynchronizer {
  readonly #git: GitRunner;
  readonly #issues: IssueStore;

  constructor(options: { git: GitRunner; issues: IssueStore }) {
    this.#git = options.git;
    this.#issues = options.issues;
  }

  /** Brings all open pull requests of a repository up to date. */
  async synchronizeOpen(
    repository: ReadableRepository,
  ): Promise<PullRequestNews[]> {
    const { items } = await this.#issues.list(
      { repositoryId: repository.id, isPull: true, state: 'open' },
      { page: 1, limit: MAX_OPEN },
    );
    return this.synchronize(repository, items.filter(isPullRequest));
  }

  /** Brings some pull requests up to date. */
  async synchronize(
    repository: ReadableRepository,
    pulls: readonly PullRequest[],
  ): Promise<PullRequestNews[]> {
    const open = pulls.filter(pull => pull.state === 'open');
    if (open.length === 0) {
      return [];
    }
    const refs = await listRefs(
      this.#git,
      repository.directory,
      open.flatMap(({ pull }) => [
        `refs/heads/${pull.baseBranch}`,
        `refs/heads/${pull.headBranch}`,
      ]),
    );
    const tips = new Map(refs.map(ref => [ref.name, ref.sha]));
    const news: PullRequestNews[] = [];
    for (const pull of open) {
      const item = await this.#synchronizeOne(repository, pull, tips);
      if (item) {
        news.push(item);
      }
    }
    return news;
  }

  async #synchronizeOne(
    repository: ReadableRepository,
    request: PullRequest,
    tips: ReadonlyMap<string, string>,
  ): Promise<PullRequestNews | undefined> {
    const { pull } = request;
    const baseSha = tips.get(`refs/heads/${pull.baseBranch}`);
    const headSha = tips.get(`refs/heads/${pull.headBranch}`);
    const wasMerged =
      baseSha !== undefined &&
      baseSha !== pull.baseSha &&
      pull.headSha !== pull.mergeBaseSha &&
      (await this.#isAncestor(repository, pull.headSha, baseSha));
    if (wasMerged) {
      await this.#issues.markMerged(request.id, { commitSha: baseSha });
      return this.#tell(repository, request, 'merged');
    }
    if (!baseSha || !headSha) {
      await this.#issues.update(request.id, { state: 'closed' });
      return this.#tell(repository, request, 'closed');
    }
    if (baseSha === pull.baseSha && headSha === pull.headSha) {
      return undefined;
    }
    await this.#move(repository, request, baseSha, headSha);
    return headSha === pull.headSha
      ? undefined
      : this.#tell(repository, request, 'synchronized');
  }

  async #move(
    { directory }: ReadableRepository,
    request: PullRequest,
    baseSha: string,
    headSha: string,
  ): Promise<void> {
    const ref = `refs/pull/${request.number}/head`;
    await pointRef(this.#git, directory, ref, headSha);
    const base = await findMergeBase(this.#git, directory, baseSha, headSha);
    await this.#issues.updatePull(request.id, {
      baseSha,
      headSha,
      mergeBaseSha: base ?? baseSha,
    });
  }

  async #tell(
    repository: ReadableRepository,
    { number }: PullRequest,
    action: PullRequestNews['action'],
  ): Promise<PullRequestNews | undefined> {
    const pull = await this.#issues.find(repository.id, number);
    return pull && isPullRequest(pull) ? { pull, action } : undefined;
  }

  #isAncestor(
    { directory }: ReadableRepository,
    ancestor: string,
    descendant: string,
  ): Promise<boolean> {
    return isAncestor(this.#git, directory, ancestor, descendant);
  }
}
