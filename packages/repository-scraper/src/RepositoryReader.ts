import { Manifest } from '@fairway/plugin-system-model-node';
import limiterFactory from 'p-limit';
import { RepositoryFault } from './RepositoryFault';
import { HostedFile, HostedRepository, RepositoryHost } from './RepositoryHost';

const MOST_FILES = 1_000;
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_BYTES_TOGETHER = 32 * 1024 * 1024;
/** Longer ones cannot be kept. */
const LONGEST_PATH = 512;
const FILES_AT_ONCE = 4;

/**
 * Reads the manifests of one repository at one commit.
 *
 * @throws if they are not all read, or are more than can be taken
 */
export class RepositoryReader {
  readonly #host: RepositoryHost;
  readonly #isManifest: (path: string) => boolean;

  constructor(options: {
    readonly host: RepositoryHost;
    readonly isManifest: (path: string) => boolean;
  }) {
    this.#host = options.host;
    this.#isManifest = options.isManifest;
  }

  async read(
    repository: HostedRepository,
    commit: string,
    signal: AbortSignal,
  ): Promise<Manifest[]> {
    const files = (
      await this.#host.listFiles(repository, commit, signal)
    ).filter(({ path }) => isUsable(path) && this.#isManifest(path));
    assertFew(files, repository);

    const limit = limiterFactory(FILES_AT_ONCE);
    let bytes = 0;
    return Promise.all(
      files.map(file =>
        limit(async () => {
          const content = await this.#host.readFile(repository, file, signal);
          assertSize({ ...file, size: content.length }, repository);
          bytes += content.length;
          assertBytes(bytes, repository);
          return this.#toManifest(repository, { commit, file, content });
        }),
      ),
    );
  }

  #toManifest(
    repository: HostedRepository,
    read: {
      readonly commit: string;
      readonly file: HostedFile;
      readonly content: Buffer;
    },
  ): Manifest {
    const { commit, file } = read;
    const url = this.#host.toFileUrl(repository, commit, file.path);
    return {
      path: file.path,
      content: read.content.toString('utf8'),
      place: { kind: 'file', path: file.path, commit, url },
    };
  }
}

/** Git itself does not make such paths, but takes them from who does. */
function isUsable(path: string): boolean {
  return (
    path.length <= LONGEST_PATH &&
    !/\p{Cc}/u.test(path) &&
    path.split('/').every(part => !['', '.', '..', '.git'].includes(part))
  );
}

function assertFew(
  files: readonly HostedFile[],
  repository: HostedRepository,
): void {
  if (files.length > MOST_FILES) {
    throw new RepositoryFault(
      `${repository.fullName} has ${files.length} manifests; at most ${MOST_FILES} of a repository are read`,
    );
  }
  files.forEach(file => assertSize(file, repository));
}

function assertSize(file: HostedFile, repository: HostedRepository): void {
  if ((file.size ?? 0) > MOST_BYTES) {
    throw new RepositoryFault(
      `${file.path} of ${repository.fullName} has ${file.size} bytes; at most ${MOST_BYTES} of a manifest are read`,
    );
  }
}

function assertBytes(bytes: number, repository: HostedRepository): void {
  if (bytes > MOST_BYTES_TOGETHER) {
    throw new RepositoryFault(
      `The manifests of ${repository.fullName} have more than ${MOST_BYTES_TOGETHER} bytes, which is the most that is read of a repository`,
    );
  }
}
