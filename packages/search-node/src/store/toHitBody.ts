import { StoredDocument, StoreHit } from './SearchStore';

/** Others are only filtered by, and there are many. */
const RANKED_BY = ['kind', 'lifecycle', 'owner'];

/**
 * What an engine keeps of a document to say later how good it is: all of a
 * {@link StoreHit} but what the index says.
 *
 * @public
 */
export function toHitBody(
  ref: string,
  document: StoredDocument,
): Omit<StoreHit, 'type' | 'score'> {
  const { id, keys, names, tags, description, title, popularity } = document;
  return {
    ...{ id, ref, keys, names, tags, description, title, popularity },
    values: Object.fromEntries(
      Object.entries(document.values).filter(
        ([field, values]) => RANKED_BY.includes(field) && values.length > 0,
      ),
    ),
  };
}
