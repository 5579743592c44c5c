import { InputError } from '@backstage/errors';

/** Decides which addresses a client may ask. */
export class UrlBounds {
  readonly #bases: readonly URL[];

  /** @throws InputError if one is no base of addresses */
  constructor(baseUrls: readonly string[]) {
    this.#bases = baseUrls.map(parseBase);
  }

  /** Names of the hosts, without the brackets of IPv6. */
  get hosts(): readonly string[] {
    return this.#bases.map(({ hostname }) => hostname.replace(/^\[|\]$/g, ''));
  }

  isWithin(url: URL): boolean {
    return (
      url.username === '' &&
      url.password === '' &&
      this.#bases.some(
        base =>
          url.origin === base.origin &&
          (url.pathname === base.pathname ||
            url.pathname.startsWith(withSlash(base.pathname))),
      )
    );
  }
}

function parseBase(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    throw new InputError(
      'Expected an address such as https://git.example.com/api, without user, query and fragment',
    );
  }
  return url;
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
