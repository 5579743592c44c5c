import { StoredDocument } from '../store/SearchStore';

/** Nobody is offered a shorter word instead of another. */
const LEAST_LETTERS = 5;

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
