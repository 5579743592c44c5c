import type {
  AllGroupProjectsOptions,
  AllRepositoryTreesOptions,
  BranchSchema,
  ProjectSchema,
  RepositoryTreeSchema,
} from '@gitbeaker/core';
import {
  DoubleAnswer,
  DoubleRepository,
  DoubleRequest,
  GitHostDouble,
  toGitlabBranch,
  toGitlabProject,
} from '@fairway/repository-scraper/testUtils';

const PATH =
  /^\/api\/v4\/projects\/(\d+)(?:\/repository\/(branches|tree|blobs)(?:\/(.*))?)?$/;

/** Parameters that the client library of the API knows, in its spelling. */
const LIST_OPTIONS: ReadonlyArray<keyof AllGroupProjectsOptions> = [
  'includeSubgroups',
  'withShared',
  'orderBy',
  'sort',
];
const TREE_OPTIONS: ReadonlyArray<keyof AllRepositoryTreesOptions> = [
  'ref',
  'recursive',
  'pageToken',
];
const PAGE_OPTIONS = ['perPage', 'page', 'pagination'];

/** Starts a GitLab in memory; what it answers has the types that the client library of the API expects. */
export function startGitlab(): Promise<GitHostDouble> {
  return GitHostDouble.start(answer);
}

function answer(request: DoubleRequest, host: GitHostDouble): DoubleAnswer {
  const [, group] =
    /^\/api\/v4\/groups\/([^/]+)\/projects$/.exec(request.path) ?? [];
  if (group) {
    return answerList(decodeURIComponent(group), request, host);
  }
  const [, id, kind, what = ''] = PATH.exec(request.path) ?? [];
  const repository = id && host.find(id);
  if (!repository) {
    return refuse('404 Project Not Found');
  }
  switch (kind) {
    case 'branches':
      return answerBranch(repository, decodeURIComponent(what), host);
    case 'tree':
      return answerTree(repository, request, host);
    case 'blobs': {
      const body = repository.git.findBlob(what.replace(/\/raw$/, ''));
      return body ? { body } : refuse('404 Blob Not Found');
    }
    default:
      return { body: toProject(repository, host.url) };
  }
}

function answerList(
  group: string,
  { path, query }: DoubleRequest,
  host: GitHostDouble,
): DoubleAnswer {
  assertKnown(query, [...LIST_OPTIONS, ...PAGE_OPTIONS]);
  const all = host.repositories.filter(({ fullName }) =>
    fullName.startsWith(`${group}/`),
  );
  if (query.get('order_by') === 'last_activity_at') {
    all.sort((a, b) => b.activeAt - a.activeAt || b.id - a.id);
  }
  const size = Math.min(Number(query.get('per_page') ?? 20), 100);
  const page = Number(query.get('page') ?? 1);
  const hasMore = page * size < all.length;
  return {
    body: all
      .slice((page - 1) * size, page * size)
      .map(one => toProject(one, host.url)),
    headers: toNext(`${host.url}${path}`, query, {
      page: hasMore ? String(page + 1) : undefined,
    }),
  };
}

function answerBranch(
  repository: DoubleRepository,
  name: string,
  host: GitHostDouble,
): DoubleAnswer {
  const id = repository.git.findCommit(name);
  if (!id) {
    return refuse('404 Branch Not Found');
  }
  const body: BranchSchema = toGitlabBranch({
    name,
    isDefault: name === repository.branch,
    projectUrl: `${host.url}/${repository.fullName}`,
    commit: {
      sha: id,
      message: 'Change it\n',
      name: 'Ada',
      email: 'ada@example.org',
      date: new Date(repository.activeAt).toISOString(),
      parents: [],
    },
  });
  return { body };
}

function toProject(
  { git, ...repository }: DoubleRepository,
  baseUrl: string,
): ProjectSchema {
  return toGitlabProject({
    ...repository,
    namespaceId: 1,
    baseUrl,
    isEmpty: git.branches.size === 0,
  });
}

function answerTree(
  { git }: DoubleRepository,
  { path, query }: DoubleRequest,
  host: GitHostDouble,
): DoubleAnswer {
  assertKnown(query, [...TREE_OPTIONS, ...PAGE_OPTIONS]);
  const sha = git.findTree(query.get('ref') ?? '');
  if (!sha) {
    return refuse('404 Tree Not Found');
  }
  const all = git.listTree(sha, query.get('recursive') === 'true');
  const start = Number(query.get('page_token') ?? 0);
  const end = start + Math.min(Number(query.get('per_page') ?? 20), 100);
  const body: RepositoryTreeSchema[] = all.slice(start, end).map(entry => ({
    id: entry.sha,
    name: entry.path.split('/').pop()!,
    type: entry.type,
    path: entry.path,
    mode: entry.mode,
  }));
  return {
    body,
    headers: toNext(`${host.url}${path}`, query, {
      page_token: end < all.length ? String(end) : undefined,
    }),
  };
}

function toNext(
  url: string,
  query: URLSearchParams,
  next: Record<string, string | undefined>,
): Record<string, string> {
  const [name, value] = Object.entries(next)[0];
  if (value === undefined) {
    return {};
  }
  const following = new URLSearchParams(query);
  following.set(name, value);
  return { link: `<${url}?${following}>; rel="next"` };
}

function refuse(message: string): DoubleAnswer {
  return { status: 404, body: { message } };
}

function assertKnown(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    const option = name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
    if (!known.includes(option)) {
      throw new Error(`GitLab does not know the parameter ${name} here`);
    }
  }
}
