import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import parseGitUrl from 'git-url-parse';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Where a definition and the files that it refers to are read from. */
export interface FileSource {
  /** Location of a file that is referred to from another one; throws if it may not be read. */
  resolve(reference: string, from: string): string;
  /** The reference from one location to another, as a person would write it. */
  relate(location: string, from: string): string;
  open(location: string, signal: AbortSignal): Promise<Readable | Buffer>;
  refreshKey(location: string): string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function relativeReference(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** Reads files on the local disk, in one folder and below it. */
export class LocalFiles implements FileSource {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  resolve(reference: string, from: string): string {
    if (SCHEME.test(reference)) {
      throw new NotAllowedError(`${reference} is not a file beside this one`);
    }
    const target = path.resolve(path.dirname(from), decodeURI(reference));
    return resolveSafeChildPath(
      this.#folder,
      path.relative(this.#folder, target),
    );
  }

  relate(location: string, from: string): string {
    return relativeReference(from, location);
  }

  async open(location: string, signal: AbortSignal) {
    return createReadStream(location, { signal });
  }

  refreshKey(location: string): string {
    return `file:${location}`;
  }
}

/** Reads files of one repository, or of one host where the address names no repository. */
export class RepositoryFiles implements FileSource {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #home: string;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    home: string;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#home = repositoryOf(options.home);
  }

  resolve(reference: string, from: string): string {
    const target = this.#integrations.resolveUrl({
      url: reference,
      base: from,
    });
    // The portal may read more repositories than the author of a definition may.
    if (repositoryOf(target) !== this.#home) {
      throw new NotAllowedError(`${reference} is not in the same repository`);
    }
    return target;
  }

  relate(location: string, from: string): string {
    const [a, b] = [new URL(from), new URL(location)];
    return a.origin === b.origin && a.search === b.search
      ? relativeReference(a.pathname, b.pathname)
      : location;
  }

  async open(location: string, signal: AbortSignal) {
    const response = await this.#reader.readUrl(location, { signal });
    return response.stream?.() ?? response.buffer();
  }

  refreshKey(location: string): string {
    return `url:${location}`;
  }
}

/** Throws for anything but `http` and `https`. */
function repositoryOf(address: string): string {
  const { protocol, origin } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new NotAllowedError(`${address} is not a web address`);
  }
  try {
    const { full_name: name, filepath } = parseGitUrl(address);
    return name && filepath ? `${origin}/${name}` : origin;
  } catch {
    return origin;
  }
}
