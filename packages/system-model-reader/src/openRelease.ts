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
  const version = options.version ?? (await readLatest());
  const dir = version === undefined ? '' : `${version}/`;
  const bytes = await read(`${dir}manifest.json`);
  if (!bytes) {
    throw new Error(
      `There is no release of a system model at ${location}: expected latest.json, or a manifest.json`,
    );
  }
  const manifest: Manifest = parse(bytes, 'manifest.json');
  if (manifest.formatVersion !== 1) {
    throw new Error(
      `The release at ${location} has the format ${manifest.formatVersion}, and this reader knows 1: use a newer reader`,
    );
  }
  return new Release(manifest, path => read(`${dir}${path}`));

  async function readLatest(): Promise<string | undefined> {
    const latest = await read('latest.json');
    if (!latest) {
      return undefined;
    }
    const { version: name } = parse(latest, 'latest.json');
    // Whoever wrote it must not send the reader elsewhere.
    if (!VERSION.test(name)) {
      throw new Error(`latest.json at ${location} names no release: "${name}"`);
    }
    return name;
  }
}

function parse(bytes: Uint8Array, path: string) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}`);
  }
}
