import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

/** The index of a site of some thousand pages has ten million; more is not worth the memory. */
const MOST_BYTES = 50_000_000;
const MOST_SECTIONS = 20_000;

const indexSchema = z.object({
  docs: z.array(
    z.object({
      location: z.string(),
      title: z.string(),
      text: z.string(),
    }),
  ),
});

/** A section of a page, or a page. */
export type Section = {
  /** Path of the page and anchor, such as `guide/install/#docker`. */
  readonly location: string;
  readonly title: string;
  /** As HTML escapes it. */
  readonly text: string;
};

/**
 * Reads the index that was made with the docs of an entity.
 *
 * @param onFault - Told why it cannot be used, which is no reason to try again
 * @returns `undefined` if there is none
 * @throws if it cannot be read now
 */
export async function readIndex(options: {
  url: string;
  token: string;
  signal: AbortSignal;
  onFault: (reason: string) => void;
}): Promise<Section[] | undefined> {
  const { url, token, signal, onFault } = options;
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${token}` },
    signal,
  });
  if (response.status === 404) {
    // The connection is not given back before the body is read.
    await response.arrayBuffer();
    return undefined;
  }
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const text = await readText(response);
  if (text === undefined) {
    onFault(`Its index is longer than ${MOST_BYTES} bytes`);
    return undefined;
  }
  const index = indexSchema.safeParse(parse(text));
  if (!index.success) {
    onFault('Its index is not what MkDocs writes');
    return undefined;
  }
  return index.data.docs.slice(0, MOST_SECTIONS);
}

/** @returns `undefined` if it is too long, without reading on */
async function readText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the request.
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
