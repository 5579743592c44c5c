import { createHash } from 'node:crypto';
import { StoredDocument, StoreHit, toComparable } from '@fairway/search-node';
import { toFieldName } from './toFieldName';

/** The key of a document in the index; longer ids than 512 bytes are refused there. */
export function toKeyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

/** A document as the index takes it: what is given back as text, and what is looked through. */
export function toIndexed(
  type: string,
  ref: string,
  { text, updatedAt, document, ...ranked }: StoredDocument,
): object {
  const { names, tags, description, values } = ranked;
  const hit: Omit<StoreHit, 'score'> = { ...ranked, type, ref };
  return {
    // As text, so that nothing in it has a meaning to the engine.
    hit: JSON.stringify(hit),
    document: JSON.stringify(document),
    id: ranked.id,
    type,
    ref,
    keys: ranked.keys,
    names,
    tags,
    description,
    words: [names, tags, description, text]
      .map(tokens => tokens.join(' '))
      .filter(field => field !== ''),
    ...Object.fromEntries(
      Object.entries(values).map(([field, list]) => [toFieldName(field), list]),
    ),
    title: toComparable(ranked.title),
    updatedAt,
  };
}
