import { createHash } from 'node:crypto';
import {
  StoredDocument,
  StoreHit,
  toComparable,
  toHitBody,
} from '@fairway/search-node';
import { toFieldName } from './toFieldName';

/** The key of a document in the index; longer ids than 512 bytes are refused there. */
export function toKeyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

/** Whoever types more of a name has it looked for letter by letter. */
export const LONGEST_BEGINNING = 64;

/** All that the keys begin with, as far as it is kept. */
function listBeginnings(keys: readonly string[]): string[] {
  const beginnings = new Set<string>();
  for (const key of keys) {
    let beginning = '';
    for (const letter of key) {
      beginning += letter;
      if (beginning.length > LONGEST_BEGINNING) {
        break;
      }
      beginnings.add(beginning);
    }
  }
  return [...beginnings];
}

/** The first bytes as a number of 64 bits that sorts as they do; as text, since it is longer than numbers of JSON. */
function toNumber(bytes: Buffer): string {
  const first = Buffer.alloc(8);
  bytes.copy(first);
  return (first.readBigUInt64BE() - 2n ** 63n).toString();
}

/** A document as the index takes it: what is given back as text, and what is looked through. */
export function toIndexed(
  type: string,
  ref: string,
  stored: StoredDocument,
): object {
  const { id, keys, names, tags, description, text, values } = stored;
  const hit: Omit<StoreHit, 'score'> = { ...toHitBody(ref, stored), type };
  return {
    hit: Buffer.from(JSON.stringify(hit)).toString('base64'),
    // As text, so that nothing in it has a meaning to the engine.
    document: JSON.stringify(stored.document),
    fields: JSON.stringify(values),
    id,
    type,
    ref,
    keys,
    beginnings: listBeginnings(keys),
    names,
    tags,
    description,
    words: [names, tags, description, text]
      .map(tokens => tokens.join(' '))
      .filter(field => field !== ''),
    ...Object.fromEntries(
      Object.entries(values).map(([field, list]) => [toFieldName(field), list]),
    ),
    title: toComparable(stored.title),
    titleOrder: toNumber(Buffer.from(toComparable(stored.title))),
    updatedAt: stored.updatedAt,
  };
}
