import { StoredDocument } from '../store/SearchStore';

/** Shorter words are not one edit away from any that is asked for. */
const LEAST_LETTERS = 4;

/**
 * The words of documents that may be meant when something is typed wrongly, in
 * one order for all writers.
 *
 * @public
 */
export function listTerms(documents: readonly StoredDocument[]): string[] {
  const terms = new Set(
    documents
      .flatMap(({ names, tags, description, text }) => [
        ...names,
        ...tags,
        ...description,
        ...text,
      ])
      .filter(word => word.length >= LEAST_LETTERS),
  );
  return [...terms].sort();
}
