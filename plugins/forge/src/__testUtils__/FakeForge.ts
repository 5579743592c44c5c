import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  AccessToken,
  Comment,
  ForgeApi,
  Issue,
  Organization,
  Page,
  PageRequest,
  PullRequest,
  RepositoryId,
  User,
} from '../api';
import { decodeContent } from '../lib/decodeContent';
import { toEntries } from './fakeContents';
import type { FakeBranch, FakeRepository } from './FakeRepository';
import { makeCommit, makeRepository, makeUser } from './makers';

/** A forge in memory, for tests and for the dev app. It behaves as Gitea documents, as far as the pages can tell. */
export class FakeForge implements ForgeApi {
  readonly user: User;
  readonly organizationNames: string[];
  readonly fakes: FakeRepository[];
  readonly accessTokens: AccessToken[] = [];

  constructor(
    options: {
      user?: string;
      organizations?: string[];
      repositories?: FakeRepository[];
    } = {},
  ) {
    this.user = makeUser(options.user ?? 'ana', 7);
    this.organizationNames = options.organizations ?? ['acme'];
    this.fakes = options.repositories ?? [];
  }

  readonly server: ForgeApi['server'] = {
    version: async () => ({ version: '1.24.0' }),
  };

  readonly users: ForgeApi['users'] = {
    current: async () => this.user,
    find: async name => {
      const id = this.organizationNames.indexOf(name);
      if (id < 0 && name !== this.user.login) {
        throw new NotFoundError(`There is no user ${name}`);
      }
      return makeUser(name, id < 0 ? this.user.id : 10 + id);
    },
    listOrganizations: async () =>
      toPage(
        this.organizationNames.map(
          (name, i): Organization => ({ id: 10 + i, name }),
        ),
      ),
    listTokens: async () => toPage(this.accessTokens),
    createToken: async (_login, name) => {
      const token = {
        id: this.accessTokens.length + 1,
        name,
        token_last_eight: 'c0ffee42',
        created_at: new Date().toISOString(),
      };
      this.accessTokens.push(token);
      return { ...token, sha1: '5ec2e7'.repeat(6) + token.token_last_eight };
    },
    deleteToken: async (_login, id) => {
      this.accessTokens.splice(
        this.accessTokens.findIndex(token => token.id === id),
        1,
      );
    },
  };

  readonly repositories: ForgeApi['repositories'] = {
    search: async ({ q = '', ownerId, ...page }) =>
      toPage(
        this.fakes
          .map(fake => fake.repository)
          .filter(({ name }) => name.includes(q))
          .filter(({ owner }) => ownerId === undefined || owner.id === ownerId),
        page,
      ),
    get: async id => this.find(id).repository,
    createForUser: async repository =>
      this.#create(this.user, repository.name, repository.auto_init),
    createForOrganization: async (name, repository) =>
      this.#create(
        await this.users.find(name),
        repository.name,
        repository.auto_init,
      ),
    delete: async id => {
      this.fakes.splice(this.fakes.indexOf(this.find(id)), 1);
    },
  };

  readonly contents: ForgeApi['contents'] = {
    get: async (id, path, ref) => toEntries(this.#at(id, ref), path),
    raw: async (id, path, ref) => new Blob([this.#at(id, ref).files[path]]),
    update: async (id, path, change) => {
      const fake = this.find(id);
      const branch = this.#at(id, change.branch);
      const decoded = decodeContent(change.content);
      const sha = `${path.length}${branch.commits.length}`;
      const target = change.new_branch ?? change.branch;
      fake.branches[target] = {
        files: {
          ...branch.files,
          [path]: decoded.kind === 'text' ? decoded.text : '',
        },
        commits: [makeCommit(sha, change.message), ...branch.commits],
      };
      return { commit: { sha } };
    },
  };

  readonly refs: ForgeApi['refs'] = {
    listBranches: async (id, page) =>
      toPage(
        Object.entries(this.find(id).branches).map(([name, { commits }]) => ({
          name,
          commit: {
            id: commits[0].sha,
            message: commits[0].commit.message,
            timestamp: commits[0].commit.committer.date,
          },
        })),
        page,
      ),
    deleteBranch: async (id, branch) => {
      delete this.find(id).branches[branch];
    },
    listTags: async () => toPage([]),
  };

  readonly commits: ForgeApi['commits'] = {
    list: async (id, { ref, page, limit }) =>
      toPage(this.#at(id, ref).commits, { page, limit }),
    get: async (id, sha) => this.#commit(id, sha),
    diff: async (id, sha) =>
      this.find(id).diffs?.[this.#commit(id, sha).sha] ?? '',
    status: async (id, sha) =>
      this.find(id).statuses?.[sha] ?? { state: '', total_count: 0 },
    compare: async (id, base, head) => {
      const known = new Set(this.#at(id, base).commits.map(({ sha }) => sha));
      const commits = this.#at(id, head).commits.filter(
        ({ sha }) => !known.has(sha),
      );
      return { total_commits: commits.length, commits };
    },
    compareDiff: async (id, base, head) =>
      this.find(id).diffs?.[`${base}...${head}`] ?? '',
  };

  readonly issues: ForgeApi['issues'] = {
    list: async (id, { state, ...page }) =>
      toPage(
        (this.find(id).issues ?? []).filter(issue => issue.state === state),
        page,
      ),
    get: async (id, number) => this.#issue(id, number),
    create: async (id, words) => {
      const fake = this.find(id);
      fake.issues ??= [];
      const issue: Issue = {
        ...words,
        number: fake.issues.length + 1,
        state: 'open',
        user: this.user,
        created_at: new Date().toISOString(),
        updated_at: new Date().toISOString(),
      };
      fake.issues.push(issue);
      return issue;
    },
    update: async (id, number, { state }) => {
      const issues = this.find(id).issues!;
      const issue = this.#issue(id, number);
      const changed = { ...issue, state, closed_at: new Date().toISOString() };
      issues[issues.indexOf(issue)] = changed;
      return changed;
    },
  };

  readonly pulls: ForgeApi['pulls'] = {
    list: async (id, { state, ...page }) =>
      toPage(
        (this.find(id).pulls ?? []).filter(pull => pull.state === state),
        page,
      ),
    get: async (id, number) => this.#pull(id, number),
    create: async (id, { title, body, base, head }) => {
      const fake = this.find(id);
      fake.pulls ??= [];
      const number = fake.pulls.length + 1;
      const branch = (ref: string) => ({
        label: ref,
        ref,
        sha: this.#at(id, ref).commits[0].sha,
      });
      const pull: PullRequest = {
        number,
        title,
        body,
        state: 'open',
        user: this.user,
        mergeable: true,
        merged: false,
        created_at: new Date().toISOString(),
        updated_at: new Date().toISOString(),
        base: branch(base),
        head: branch(head),
      };
      fake.pulls.push(pull);
      return pull;
    },
    update: async (id, number, change) =>
      this.#change(id, number, {
        ...change,
        closed_at: new Date().toISOString(),
      }),
    merge: async (id, number, merge) => {
      const pull = this.#pull(id, number);
      if (merge.head_commit_id !== pull.head.sha) {
        throw new ConflictError('The head branch has moved on');
      }
      this.#change(id, number, {
        state: 'closed',
        merged: true,
        merged_by: this.user,
        merged_at: new Date().toISOString(),
        merge_commit_sha: '9'.repeat(40),
      });
    },
    diff: async (id, number) => this.find(id).diffs?.[String(number)] ?? '',
    listCommits: async (id, number) =>
      toPage(this.#at(id, this.#pull(id, number).head.ref).commits.slice(0, 2)),
    listComments: async (id, number) => this.#comments(id, number),
    createComment: async (id, number, body) => {
      const comments = this.#comments(id, number);
      const comment = {
        id: comments.length + 1,
        body,
        user: this.user,
        created_at: new Date().toISOString(),
      };
      comments.push(comment);
      return comment;
    },
  };

  find({ owner, repo }: RepositoryId): FakeRepository {
    const fake = this.fakes.find(
      ({ repository }) => repository.full_name === `${owner}/${repo}`,
    );
    if (!fake) {
      throw new NotFoundError(`There is no repository ${owner}/${repo}`);
    }
    return fake;
  }

  #at(id: RepositoryId, ref: string): FakeBranch {
    const { branches } = this.find(id);
    const branch =
      branches[ref] ??
      Object.values(branches).find(({ commits }) =>
        commits.some(({ sha }) => sha.startsWith(ref)),
      );
    if (!branch) {
      throw new NotFoundError(`There is no branch or commit ${ref}`);
    }
    return branch;
  }

  #commit(id: RepositoryId, sha: string) {
    return this.#at(id, sha).commits.find(commit =>
      commit.sha.startsWith(sha),
    )!;
  }

  #issue(id: RepositoryId, number: number): Issue {
    const issue = this.find(id).issues?.find(one => one.number === number);
    if (!issue) {
      throw new NotFoundError(`There is no issue ${number}`);
    }
    return issue;
  }

  #pull(id: RepositoryId, number: number): PullRequest {
    const pull = this.find(id).pulls?.find(one => one.number === number);
    if (!pull) {
      throw new NotFoundError(`There is no pull request ${number}`);
    }
    return pull;
  }

  #change(id: RepositoryId, number: number, change: Partial<PullRequest>) {
    const pulls = this.find(id).pulls!;
    const changed = { ...this.#pull(id, number), ...change };
    pulls[pulls.indexOf(this.#pull(id, number))] = changed;
    return changed;
  }

  #comments(id: RepositoryId, number: number): Comment[] {
    const fake = this.find(id);
    fake.comments ??= {};
    fake.comments[number] ??= [];
    return fake.comments[number];
  }

  #create(owner: User, name: string, hasReadme: boolean) {
    if (
      this.fakes.some(
        ({ repository }) => repository.full_name === `${owner.login}/${name}`,
      )
    ) {
      throw new ConflictError(
        `The repository ${owner.login}/${name} exists already`,
      );
    }
    const repository = makeRepository({
      id: this.fakes.length + 1,
      owner,
      name,
      empty: !hasReadme,
    });
    const readme = {
      files: { 'README.md': `# ${name}\n` },
      commits: [makeCommit('1', 'Initial commit', { hoursAgo: 0 })],
    };
    this.fakes.push({
      repository,
      branches: hasReadme ? { main: readme } : {},
    });
    return repository;
  }
}

function toPage<T>(
  items: readonly T[],
  { page = 1, limit = 30 }: PageRequest = {},
): Page<T> {
  return {
    items: items.slice((page - 1) * limit, page * limit),
    total: items.length,
  };
}
