import {
  DoubleAnswer,
  DoubleRepository,
  DoubleRequest,
  GitHostDouble,
} from '@fairway/repository-scraper/testUtils';
import { GithubDescription } from './GithubDescription';
import {
  toFullGithubRepository,
  toGithubRepository,
} from './toGithubRepository';

const LIST = '/orgs/{org}/repos';
const REPOSITORY = '/repos/{owner}/{repo}';
const COMMIT = '/repos/{owner}/{repo}/commits/{ref}';
const TREE = '/repos/{owner}/{repo}/git/trees/{tree_sha}';
const BLOB = '/repos/{owner}/{repo}/git/blobs/{file_sha}';

const PATH =
  /^\/api\/v3\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(?:\/(commits|git\/trees|git\/blobs)\/(.*))?$/;

type Asked = {
  readonly repository: DoubleRepository;
  /** What stands behind the kind of thing in the path. */
  readonly what: string;
  readonly request: DoubleRequest;
  readonly host: GitHostDouble;
};

/** Answers as GitHub does; what differs from its description is an error. */
export class GithubRoutes {
  readonly #description: GithubDescription;
  readonly #mostEntries: number;

  constructor(options: {
    readonly description: GithubDescription;
    readonly mostEntries: number;
  }) {
    this.#description = options.description;
    this.#mostEntries = options.mostEntries;
  }

  answer(request: DoubleRequest, host: GitHostDouble): DoubleAnswer {
    const [, organization] =
      /^\/api\/v3\/orgs\/([^/]+)\/repos$/.exec(request.path) ?? [];
    if (organization) {
      return this.#answerList(organization, request, host);
    }
    const [, name, id, kind, what = ''] = PATH.exec(request.path) ?? [];
    const repository = host.find(name ?? id);
    if (!repository) {
      return this.#refuse(REPOSITORY, 404, 'Not Found');
    }
    const asked = {
      repository,
      what: decodeURIComponent(what),
      request,
      host,
    };
    switch (kind) {
      case 'commits':
        return this.#answerCommit(asked);
      case 'git/trees':
        return this.#answerTree(asked);
      case 'git/blobs':
        return this.#answerBlob(asked);
      default:
        return this.#describe(
          REPOSITORY,
          toFullGithubRepository(repository, host.url),
        );
    }
  }

  #answerList(
    organization: string,
    { path, query }: DoubleRequest,
    host: GitHostDouble,
  ): DoubleAnswer {
    this.#description.assertQuery(LIST, query.keys());
    const all = host.repositories.filter(({ fullName }) =>
      fullName.startsWith(`${organization}/`),
    );
    if (query.get('sort') === 'pushed') {
      all.sort((a, b) => b.activeAt - a.activeAt || b.id - a.id);
    }
    const size = Math.min(Number(query.get('per_page') ?? 30), 100);
    const page = Number(query.get('page') ?? 1);
    const next = new URLSearchParams(query);
    next.set('page', String(page + 1));
    const link = `<${host.url}${path}?${next}>; rel="next"`;
    const shown = all
      .slice((page - 1) * size, page * size)
      .map(one => toGithubRepository(one, host.url));
    return {
      ...this.#describe(LIST, shown),
      headers: page * size < all.length ? { link } : {},
    };
  }

  #answerCommit({ repository, what, request }: Asked): DoubleAnswer {
    const mediaType = 'application/vnd.github.sha';
    if (request.headers.accept !== mediaType) {
      throw new Error('The double tells nothing but the id of a commit');
    }
    if (repository.git.branches.size === 0) {
      return this.#refuse(COMMIT, 409, 'Git Repository is empty.');
    }
    const commit = repository.git.findCommit(what.replace(/^heads\//, ''));
    return commit
      ? this.#describe(COMMIT, commit, { mediaType })
      : this.#refuse(COMMIT, 404, 'Not Found');
  }

  #answerTree({ repository, what, request, host }: Asked): DoubleAnswer {
    this.#description.assertQuery(TREE, request.query.keys());
    const sha = repository.git.findTree(what);
    if (!sha) {
      return this.#refuse(TREE, 404, 'Not Found');
    }
    const isRecursive = request.query.has('recursive');
    const tree = repository.git.listTree(sha, isRecursive);
    const url = `${host.url}/api/v3/repos/${repository.fullName}/git`;
    return this.#describe(TREE, {
      sha,
      url: `${url}/trees/${sha}`,
      tree: tree.slice(0, this.#mostEntries).map(entry => ({
        ...entry,
        ...(entry.type !== 'commit' && {
          url: `${url}/${entry.type}s/${entry.sha}`,
        }),
      })),
      truncated: tree.length > this.#mostEntries,
    });
  }

  /** The description tells of the raw media type in prose alone. */
  #answerBlob({ repository, what, request }: Asked): DoubleAnswer {
    if (request.headers.accept !== 'application/vnd.github.raw+json') {
      throw new Error('The double tells nothing but the bytes of a blob');
    }
    const body = repository.git.findBlob(what);
    return body ? { body } : this.#refuse(BLOB, 404, 'Not Found');
  }

  #refuse(path: string, status: 404 | 409, message: string): DoubleAnswer {
    const body = {
      message,
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    };
    return this.#describe(path, body, { status });
  }

  #describe(
    path: string,
    body: unknown,
    { status = 200, mediaType = 'application/json' } = {},
  ): DoubleAnswer {
    this.#description.assert(path, { status, mediaType, body });
    return {
      status,
      body: typeof body === 'string' ? Buffer.from(body) : body,
    };
  }
}
