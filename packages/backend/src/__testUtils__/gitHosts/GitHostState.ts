import { GitRepositories } from './GitRepositories';

export type HostedRepository = {
  readonly id: number;
  /** Organisation or group, groups of groups with slashes. */
  readonly owner: string;
  readonly name: string;
  readonly description?: string;
};

export type HostedPull = {
  readonly number: number;
  readonly repository: HostedRepository;
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly description: string;
};

export const toFullName = ({ owner, name }: HostedRepository) =>
  `${owner}/${name}`;

/** What a double of a git host keeps. */
export class GitHostState {
  readonly baseUrl: string;
  readonly owners: readonly string[];
  readonly git: GitRepositories;
  /** The only one that is taken, by the API and by git. */
  token = 'a-token-for-this-test-only';
  repositories: HostedRepository[] = [];
  pulls: HostedPull[] = [];
  #lastId = 1000;

  constructor(options: {
    baseUrl: string;
    directory: string;
    owners: readonly string[];
  }) {
    this.baseUrl = options.baseUrl;
    this.owners = options.owners;
    this.git = new GitRepositories(options.directory);
  }

  findRepository(fullName: string): HostedRepository | undefined {
    return this.repositories.find(
      // both hosts take names that differ in case only for the same
      found => toFullName(found).toLowerCase() === fullName.toLowerCase(),
    );
  }

  async createRepository(
    request: Omit<HostedRepository, 'id'>,
  ): Promise<HostedRepository> {
    this.#lastId += 1;
    const repository = { ...request, id: this.#lastId };
    await this.git.create(toFullName(repository));
    this.repositories.push(repository);
    return repository;
  }

  async removeRepository(fullName: string): Promise<void> {
    await this.git.remove(fullName);
    this.repositories = this.repositories.filter(
      found => toFullName(found) !== fullName,
    );
  }

  findPulls(repository: HostedRepository, branch?: string): HostedPull[] {
    return this.pulls.filter(
      pull =>
        pull.repository === repository &&
        (branch === undefined || pull.branch === branch),
    );
  }

  createPull(request: Omit<HostedPull, 'number'>): HostedPull {
    const number = this.findPulls(request.repository).length + 1;
    const pull = { ...request, number };
    this.pulls.push(pull);
    return pull;
  }
}
