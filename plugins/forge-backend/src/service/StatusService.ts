import { KnownPrincipal } from '../auth/Principal';
import { StatusStore } from '../database/StatusStore';
import { CommitStatus } from '../model/CommitStatus';
import { ReadableRepository, WritableRepository } from './ForgeService';
import { RepositoryEvents } from './RepositoryEvents';
import { RevisionReader } from './RevisionReader';

/**
 * What tools say of commits.
 */
export class StatusService {
  readonly #statuses: StatusStore;
  readonly #revisions: RevisionReader;
  readonly #events: RepositoryEvents;

  constructor(options: {
    statuses: StatusStore;
    revisions: RevisionReader;
    events: RepositoryEvents;
  }) {
    this.#statuses = options.statuses;
    this.#revisions = options.revisions;
    this.#events = options.events;
  }

  async create(
    repository: WritableRepository,
    revision: string,
    status: Pick<
      CommitStatus,
      'state' | 'context' | 'description' | 'targetUrl'
    >,
    principal: KnownPrincipal,
  ): Promise<CommitStatus> {
    const sha = await this.#revisions.getSha(repository, revision);
    const created = await this.#statuses.create({
      ...status,
      sha,
      repositoryId: repository.id,
      creatorId: principal.account.id,
    });
    const { id, state, context, description, targetUrl } = created;
    await this.#events.publishStatus(
      repository,
      { id, sha, state, context, description, target_url: targetUrl },
      principal,
    );
    return created;
  }

  /** Lists the statuses of a commit, newest first. */
  async list(
    repository: ReadableRepository,
    revision: string,
  ): Promise<{ sha: string; statuses: CommitStatus[] }> {
    const sha = await this.#revisions.getSha(repository, revision);
    return { sha, statuses: await this.#statuses.list(repository.id, sha) };
  }
}
