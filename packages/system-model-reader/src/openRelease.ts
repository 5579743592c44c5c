import { Manifest } from './CheckedFiles';
import { readFiles } from './readFiles';
import { Release } from './Release';

const VERSION = /^\d{8}T\d{6}Z-\d{12,}$/;

/** @public */
export type OpenOptions = {
  /** Instead of the latest. */
  readonly version?: string;
  /** Instead of the global one, for instance to send a token. */
  readonly fetch?: typeof fetch;
};

/**
 * Opens a release of the system model.
 *
 * @param location - A folder or a URL that an exporter writes to, that of one release in it, or
 *   `https://<portal>/api/system-model/v1/releases`
 * @public
 */
export async function openRelease(
  location: string,
  options: OpenOptions = {},
): Promise<Release> {
  const read = readFiles(location, options.fetch);
  if (options.version !== undefined && !VERSION.test(options.version)) {
    throw new Error(
      `"${options.version}" names no release: expected a name such as 20261126T120000Z-000000001234`,
    );
  }
  const version = options.version ?? (await readLatest());
  const dir = version === undefined ? '' : `${version}/`;
  const bytes = await read(`${dir}manifest.json`);
  if (!bytes) {
    throw new Error(
      version === undefined
        ? `There is no release of a system model at ${location}: expected latest.json, or a manifest.json`
        : `There is no release ${version} at ${location}: expected a folder of that name with a manifest.json`,
    );
  }
  const manifest = readManifest(bytes, location);
  return new Release(manifest, path => read(`${dir}${path}`));

  async function readLatest(): Promise<string | undefined> {
    const latest = await read('latest.json');
    if (!latest) {
      return undefined;
    }
    const name = parse(latest, 'latest.json')?.version;
    // Whoever wrote it must not send the reader elsewhere.
    if (!VERSION.test(name)) {
      throw new Error(`latest.json at ${location} names no release: "${name}"`);
    }
    return name;
  }
}

function readManifest(bytes: Uint8Array, location: string): Manifest {
  const manifest: Partial<Manifest> | null = parse(bytes, 'manifest.json');
  const format = manifest?.formatVersion;
  if (typeof format === 'number' && format !== 1) {
    throw new Error(
      `The release at ${location} has the format ${format}, and this reader knows 1: use a newer reader`,
    );
  }
  const { files, sequence, version } = manifest ?? {};
  if (
    format !== 1 ||
    typeof version !== 'string' ||
    typeof sequence !== 'number' ||
    !Array.isArray(files)
  ) {
    throw new Error(
      `manifest.json at ${location} is not that of a release: expected formatVersion, version, sequence and files. Fetch it anew`,
    );
  }
  return { formatVersion: format, version, sequence, files };
}

function parse(bytes: Uint8Array, path: string) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}`);
  }
}
