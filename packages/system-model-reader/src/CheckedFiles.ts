import { ReadFile } from './readFiles';

/** What stands in `manifest.json`. */
export type Manifest = {
  readonly formatVersion: number;
  readonly version: string;
  readonly sequence: number;
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
  }[];
};

/** Reads files of a release, and makes sure that they are what was written. */
export class CheckedFiles {
  readonly #manifest: Manifest;
  readonly #read: ReadFile;

  constructor(manifest: Manifest, read: ReadFile) {
    this.#manifest = manifest;
    this.#read = read;
  }

  async read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const { files, version } = this.#manifest;
    const file = files.find(one => one.path === path);
    if (!file) {
      throw new Error(
        `The release ${version} has no file ${path}: its manifest lists those it has`,
      );
    }
    const bytes = await this.#read(path);
    if (!bytes) {
      throw new Error(
        `The release ${version} is not whole: ${path}, which its manifest lists, is not there. Fetch it anew`,
      );
    }
    if (bytes.length !== file.size || (await hash(bytes)) !== file.sha256) {
      throw new Error(
        `${path} of the release ${version} is damaged: its checksum is not that of the manifest. Fetch it anew`,
      );
    }
    return bytes;
  }

  /** One by one: all lines together may be longer than a text can be. */
  async readLines<T>(path: string): Promise<T[]> {
    const bytes = await this.read(path);
    const decoder = new TextDecoder();
    const values: T[] = [];
    for (let start = 0; start < bytes.length; ) {
      const next = bytes.indexOf(10, start);
      const end = next < 0 ? bytes.length : next;
      values.push(JSON.parse(decoder.decode(bytes.subarray(start, end))));
      start = end + 1;
    }
    return values;
  }
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
