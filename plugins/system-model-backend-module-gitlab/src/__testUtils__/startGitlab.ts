import type {
  AllGroupProjectsOptions,
  AllRepositoryTreesOptions,
  BranchSchema,
  RepositoryTreeSchema,
} from '@gitbeaker/core';
import {
  DoubleAnswer,
  DoubleRepository,
  DoubleRequest,
  GitHostDouble,
} from '@fairway/repository-scraper/testUtils';
import { toGitlabProject } from './toGitlabProject';

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
      return { body: toGitlabProject(repository, host.url) };
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
      .map(one => toGitlabProject(one, host.url)),
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
  const body: BranchSchema = {
    name,
    merged: false,
    protected: true,
    default: name === repository.branch,
    developers_can_push: false,
    developers_can_merge: false,
    can_push: false,
    web_url: `${host.url}/${repository.fullName}/-/tree/${name}`,
    commit: {
      id,
      short_id: id.slice(0, 8),
      title: 'Change it',
      message: 'Change it\n',
      author_name: 'Ada',
      author_email: 'ada@example.org',
    },
  };
  return { body };
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
