import { Repository } from './Repository';

/**
 * The addresses under which the forge answers, in Gitea's form.
 */
export class ForgeUrls {
  /** Address of the forge without a trailing slash, e.g. `http://localhost:7007/api/forge`. */
  readonly base: string;
  /** Address of the API, without a trailing slash. */
  readonly api: string;
  /** Address of the portal, without a trailing slash. */
  readonly portal: string;

  constructor(options: { base: string; portal: string }) {
    this.base = options.base.replace(/\/+$/, '');
    this.api = `${this.base}/api/v1`;
    this.portal = options.portal.replace(/\/+$/, '');
  }

  account(login: string): string {
    return `${this.base}/${login}`;
  }

  /** Page of a repository. */
  page({ owner, name }: Pick<Repository, 'owner' | 'name'>): string {
    return `${this.base}/${owner.login}/${name}`;
  }

  clone(repository: Pick<Repository, 'owner' | 'name'>): string {
    return `${this.page(repository)}.git`;
  }

  /** A repository in the API. */
  repository({ owner, name }: Pick<Repository, 'owner' | 'name'>): string {
    return `${this.api}/repos/${owner.login}/${name}`;
  }

  commit(repository: Pick<Repository, 'owner' | 'name'>, sha: string): string {
    return `${this.page(repository)}/commit/${sha}`;
  }
}

/**
 * Encodes a path for use in a URL, leaving its slashes.
 */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
