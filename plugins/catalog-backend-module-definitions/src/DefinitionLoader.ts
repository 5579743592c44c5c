import { InputError } from '@backstage/errors';
import { ProcessLimitError } from '@fairway/backend-toolkit';
import type { DefinitionPool } from './DefinitionPool';
import type { FileSource } from './files/FileSource';
import type { FoundReferences } from './worker/requests';

const MOST_FILES = 200;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_READING_MS = 30_000;
const MOST_PARSING_MS = 20_000;
const ADVICE = 'Split the definition, or bundle it in the repository.';

/** A limit was exceeded; unlike a file that cannot be read, this ends the work. */
class LimitError extends InputError {}

/** A reference to a file that is not known yet. */
type Wanted = {
  readonly location: string;
  readonly reference: string;
  readonly from: string;
};

/**
 * Reads the files that a definition refers to, and those that they refer to, and makes one text of them.
 *
 * @remarks
 *
 * A file that cannot be read is left out, so that one wrong reference does not
 * cost the whole definition. Going over a limit is an error.
 */
export class DefinitionLoader {
  readonly #pool: DefinitionPool;
  readonly #source: FileSource;
  readonly #onFile: (location: string) => void;
  readonly #files: Record<string, string> = {};
  readonly #links: Record<string, Record<string, string>> = {};
  #bytes = 0;
  // What is spent waiting for the process, which others use too, does not count.
  #readingMs = 0;
  #parsingMs = 0;

  /** @param onFile - Told of each file that is referred to, also of those that cannot be read */
  constructor(options: {
    pool: DefinitionPool;
    source: FileSource;
    onFile: (location: string) => void;
  }) {
    this.#pool = options.pool;
    this.#source = options.source;
    this.#onFile = options.onFile;
  }

  /**
   * @param entry - Location of the definition
   * @returns The text itself if nothing was brought in
   */
  async load(entry: string, text: string): Promise<string> {
    this.#bytes = Buffer.byteLength(text);
    const found = await this.#parseEntry(text);
    if (!found?.isContract) return text;
    const seen = new Set([entry]);
    const queue = this.#keep(entry, text, found);
    // It grows while it is gone through.
    for (const wanted of queue) {
      if (seen.has(wanted.location)) continue;
      seen.add(wanted.location);
      if (seen.size > MOST_FILES) refuse(wanted, `${MOST_FILES} files`);
      this.#onFile(wanted.location);
      const content = await this.#read(wanted);
      if (content === undefined) continue;
      const inside = await this.#parse(content, wanted);
      if (!inside.isBroken) {
        queue.push(...this.#keep(wanted.location, content, inside));
      }
    }
    return Object.keys(this.#files).length > 1
      ? await this.#bundle(entry)
      : text;
  }

  /** One that is too much by itself is no bomb of references: it is shown as it is. */
  async #parseEntry(text: string): Promise<FoundReferences | undefined> {
    if (this.#bytes > MOST_BYTES) return undefined;
    try {
      const found = await this.#pool.readReferences(text, MOST_PARSING_MS);
      this.#parsingMs += found.milliseconds;
      return found;
    } catch (error) {
      if (error instanceof ProcessLimitError) return undefined;
      throw error;
    }
  }

  async #parse(text: string, wanted: Wanted): Promise<FoundReferences> {
    const maxMs = Math.max(1, Math.ceil(MOST_PARSING_MS - this.#parsingMs));
    try {
      const found = await this.#pool.readReferences(text, maxMs);
      this.#parsingMs += found.milliseconds;
      return found;
    } catch (error) {
      if (error instanceof ProcessLimitError) {
        refuse(wanted, `the limits of ${error.limit}`);
      }
      throw error;
    }
  }

  async #bundle(entry: string): Promise<string> {
    try {
      const request = { entry, files: this.#files, links: this.#links };
      return await this.#pool.bundle(request, MOST_PARSING_MS);
    } catch (error) {
      if (error instanceof ProcessLimitError) {
        throw new InputError(
          `The definition takes more ${error.limit} than it may when ${entry} and what it refers to become one document. ${ADVICE}`,
        );
      }
      throw error;
    }
  }

  /** @returns The files that one refers to */
  #keep(location: string, text: string, found: FoundReferences): Wanted[] {
    this.#files[location] = text;
    const wanted = found.references.flatMap(reference => {
      const target = this.#tryResolve(reference, location);
      return target ? [{ location: target, reference, from: location }] : [];
    });
    this.#links[location] = Object.fromEntries(
      wanted.map(({ reference, location: target }) => [reference, target]),
    );
    return wanted;
  }

  async #read(wanted: Wanted): Promise<string | undefined> {
    const start = performance.now();
    const signal = AbortSignal.timeout(
      Math.max(1, Math.ceil(MOST_READING_MS - this.#readingMs)),
    );
    try {
      const chunks: Buffer[] = [];
      const content = await this.#source.open(wanted.location, signal);
      for await (const chunk of Buffer.isBuffer(content)
        ? [content]
        : content) {
        this.#bytes += chunk.length;
        if (this.#bytes > MOST_BYTES) {
          refuse(wanted, `${MOST_BYTES / 1024 / 1024} MB together`);
        }
        chunks.push(Buffer.from(chunk));
      }
      return Buffer.concat(chunks).toString('utf8');
    } catch (error) {
      if (error instanceof LimitError) throw error;
      if (signal.aborted) refuse(wanted, `${MOST_READING_MS / 1000} seconds`);
      return undefined;
    } finally {
      this.#readingMs += performance.now() - start;
    }
  }

  /** Location of a file that is referred to, or `undefined` if it may not be read. */
  #tryResolve(reference: string, from: string): string | undefined {
    const file = reference.split('#', 1)[0];
    if (!file) return undefined;
    try {
      return this.#source.resolve(file, from);
    } catch {
      return undefined;
    }
  }
}

function refuse({ reference, from }: Wanted, limit: string): never {
  throw new LimitError(
    `The definition refers to too much: ${limit} were exceeded at the reference "${reference}" in ${from}. ${ADVICE}`,
  );
}
