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

/** A document as the index takes it: what is given back as text, and what is looked through. */
export function toIndexed(
  type: string,
  ref: string,
  stored: StoredDocument,
): object {
  const { id, keys, names, tags, description, text, values } = stored;
  const hit: Omit<StoreHit, 'score'> = { ...toHitBody(ref, stored), type };
  return {
    // As text, so that nothing in it has a meaning to the engine.
    hit: JSON.stringify(hit),
    document: JSON.stringify(stored.document),
    fields: JSON.stringify(values),
    id,
    type,
    ref,
    keys,
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
    updatedAt: stored.updatedAt,
  };
}
