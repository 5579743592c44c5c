import {
  FileList,
  ReadableFiles,
  RepositoryText,
} from '../files/RepositoryFiles';
import { hashOf } from './hash';

/** What a page was made of beside its own text: hashes by what was asked for. */
export type Reads = {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
};

const hashText = ({ text, problem }: RepositoryText) =>
  text === undefined ? `! ${problem}` : hashOf(text);
const hashList = ({ paths, isCut }: FileList) =>
  hashOf(String(isCut), ...paths);

/** Files of the repository that remember what one page asked them for. */
export class RecordedFiles implements ReadableFiles {
  readonly #files: ReadableFiles;
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, string>();

  constructor(files: ReadableFiles) {
    this.#files = files;
  }

  async read(path: string): Promise<RepositoryText> {
    const found = await this.#files.read(path);
    this.#texts.set(path, hashText(found));
    return found;
  }

  async list(pattern: string): Promise<FileList> {
    const found = await this.#files.list(pattern);
    this.#lists.set(pattern, hashList(found));
    return found;
  }

  get reads(): Reads {
    return { texts: this.#texts, lists: this.#lists };
  }
}

/** Whether the files answer as they did. */
export async function areReadsSame(
  { texts, lists }: Reads,
  files: ReadableFiles,
): Promise<boolean> {
  for (const [path, hash] of texts) {
    if (hashText(await files.read(path)) !== hash) {
      return false;
    }
  }
  for (const [pattern, hash] of lists) {
    if (hashList(await files.list(pattern)) !== hash) {
      return false;
    }
  }
  return true;
}
