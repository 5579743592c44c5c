import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  parseKit,
  readFolder,
  readParts,
  type BirthRecord,
  type Kit,
  type KitFile,
} from '@fairway/kit-renderer';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export type LoadedKit = {
  readonly kit: Kit;
  readonly sources: KitFile[];
  readonly source?: BirthRecord['source'];
};

const SKELETON = 'skeleton';

/**
 * Reads the files that a kit is made of, from where its template was registered.
 */
export class KitLoader {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #reader: UrlReaderService;
  readonly #kitsDirectory: string;

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    reader: UrlReaderService;
    kitsDirectory: string;
  }) {
    this.#integrations = options.integrations;
    this.#reader = options.reader;
    this.#kitsDirectory = options.kitsDirectory;
  }

  /**
   * @param template - The template entity
   * @param baseUrl - Address of its `template.yaml`, if it is not the one in the annotations of the entity
   * @throws InputError if it is not a kit
   */
  async load(template: Entity, baseUrl?: string): Promise<LoadedKit> {
    const kit = parseKit(template);
    const base = baseUrl ?? toBaseUrl(template);
    const [parts, { files, source }] = await Promise.all([
      readParts(kit, this.#kitsDirectory),
      base.startsWith('file://')
        ? readLocalSkeleton(base.slice('file://'.length))
        : this.#readRemoteSkeleton(base),
    ]);
    return { kit, sources: [...parts, ...files], source };
  }

  async #readRemoteSkeleton(base: string) {
    const url = this.#integrations.resolveUrl({ url: `./${SKELETON}`, base });
    const tree = await this.#reader.readTree(url);
    const files = await Promise.all(
      (
        await tree.files()
      ).map(async file => ({
        path: file.path,
        content: await file.content(),
        // The reader does not tell modes.
        executable: file.path.endsWith('.sh'),
      })),
    );
    return { files, source: { url: base, commit: tree.etag } };
  }
}

function toBaseUrl({ metadata }: Entity): string {
  const location =
    metadata.annotations?.[ANNOTATION_SOURCE_LOCATION] ??
    metadata.annotations?.[ANNOTATION_LOCATION];
  if (!location) {
    throw new InputError(
      `The kit ${metadata.name} does not say where its files are`,
    );
  }
  const { type, target } = parseLocationRef(location);
  return type === 'file' ? `file://${target}` : target;
}

async function readLocalSkeleton(templateFile: string) {
  const directory = path.dirname(templateFile);
  const [files, commit] = await Promise.all([
    readFolder(path.join(directory, SKELETON)),
    findCommit(directory),
  ]);
  return { files, source: commit ? { commit } : undefined };
}

/** The commit of the checkout that a folder is in, where there is one. */
async function findCommit(directory: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(
      'git',
      ['-C', directory, 'rev-parse', '--verify', 'HEAD'],
      { timeout: 5000 },
    );
    return stdout.trim();
  } catch {
    return undefined;
  }
}
