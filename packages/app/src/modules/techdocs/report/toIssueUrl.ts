/** What an issue about a page of docs begins with. */
export type IssueDraft = {
  readonly title: string;
  readonly body: string;
};

type Host = {
  /** Finds the address of the repository at the start of that of a file. */
  readonly repository: RegExp;
  readonly page: string;
  readonly title: string;
  readonly body: string;
};

/** Where each host has its page for a new issue, and what that takes from its address. */
const hosts: Readonly<Record<string, Host>> = {
  github: {
    repository: /^https?:\/\/[^/]+\/[^/]+\/[^/]+(?=\/(?:edit|blob|tree)\/)/,
    page: 'issues/new',
    title: 'title',
    body: 'body',
  },
  gitlab: {
    repository: /^https?:\/\/.+?(?=\/-\/(?:edit|blob|tree)\/)/,
    page: '-/issues/new',
    title: 'issue[title]',
    body: 'issue[description]',
  },
  gitea: {
    repository: /^https?:\/\/.+?\/[^/]+\/[^/]+(?=\/(?:_edit|src)\/)/,
    page: 'issues/new',
    title: 'title',
    body: 'body',
  },
};

/** Longer addresses are refused by some servers. */
const MAX_BODY = 2_000;

/**
 * The address at which a reader can write an issue about a page.
 *
 * @param editUrl - Where the page is edited, which tells the repository
 * @param type - Kind of the host, as its integration is called
 * @returns Nothing for hosts on which issues are written in another way
 */
export function toIssueUrl(
  editUrl: string,
  type: string | undefined,
  draft: IssueDraft,
): string | undefined {
  const host = type === undefined ? undefined : hosts[type];
  const repository = host?.repository.exec(editUrl.replace(/[?#].*$/, ''))?.[0];
  if (!host || !repository) {
    return undefined;
  }
  const query = new URLSearchParams({
    [host.title]: draft.title,
    [host.body]: draft.body.slice(0, MAX_BODY),
  });
  return `${repository}/${host.page}?${query}`;
}
