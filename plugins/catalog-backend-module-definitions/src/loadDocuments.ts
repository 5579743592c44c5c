import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import type { FileSource } from './FileSource';
import { findReferences, splitReference } from './references';

const MOST_FILES = 200;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_TIME_MS = 30_000;

/** A limit was exceeded; unlike a file that cannot be read, this ends the work. */
class LimitError extends InputError {}

/** A document that was read, by the location of its file. */
export type Documents = Map<string, JsonValue>;

/** Parses a file; the text of a broken one is for the viewer to show. */
export function parseDocument(text: string): JsonValue {
  return /^\s*[{[]/.test(text) ? JSON.parse(text) : parse(text);
}

/**
 * Reads the files that a document refers to, and those that they refer to.
 *
 * @remarks
 *
 * A file that cannot be read is left out, so that one wrong reference does not
 * cost the whole definition. Going over a limit is an error.
 *
 * @param entry - Location of the document
 * @param onFile - Told of each file, also of those that cannot be read
 */
export async function loadDocuments(
  entry: string,
  document: JsonValue,
  options: { source: FileSource; onFile: (location: string) => void },
): Promise<Documents> {
  const { source, onFile } = options;
  const signal = AbortSignal.timeout(MOST_TIME_MS);
  const documents: Documents = new Map([[entry, document]]);
  const seen = new Set([entry]);
  let bytes = 0;

  const refuse = (reference: string, from: string, limit: string): never => {
    throw new LimitError(
      `The definition refers to too much: ${limit} were exceeded at the reference "${reference}" in ${from}. Split the definition, or bundle it in the repository.`,
    );
  };

  const read = async (location: string, reference: string, from: string) => {
    const chunks: Buffer[] = [];
    const content = await source.open(location, signal);
    for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) {
        refuse(reference, from, `${MOST_BYTES / 1024 / 1024} MB together`);
      }
      chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks).toString('utf8');
  };

  // A map can be added to while it is gone through.
  for (const [from, current] of documents) {
    for (const reference of findReferences(current)) {
      const location = tryResolve(source, reference, from);
      if (!location || seen.has(location)) continue;
      seen.add(location);
      if (seen.size > MOST_FILES) {
        refuse(reference, from, `${MOST_FILES} files`);
      }
      onFile(location);
      try {
        documents.set(
          location,
          parseDocument(await read(location, reference, from)),
        );
      } catch (error) {
        if (error instanceof LimitError) throw error;
        if (signal.aborted) {
          refuse(reference, from, `${MOST_TIME_MS / 1000} seconds`);
        }
      }
    }
  }
  return documents;
}

/** Location of the file of a reference, or `undefined` if it may not be read. */
export function tryResolve(
  source: FileSource,
  reference: string,
  from: string,
): string | undefined {
  const [file] = splitReference(reference);
  if (!file) return from;
  try {
    return source.resolve(file, from);
  } catch {
    return undefined;
  }
}
