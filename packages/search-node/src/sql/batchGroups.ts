import { StoredDocument, StoredGroup } from '../store/SearchStore';

/** So many words are written without anybody else getting a turn: about ten milliseconds. */
const MOST_WORDS = 6_000;
/** What a document costs besides its words. */
const WORDS_OF_DOCUMENT = 60;

/**
 * Splits groups into such as are written in one transaction. A document that
 * several groups of one have is left to the last.
 */
export function batchGroups(groups: readonly StoredGroup[]): StoredGroup[][] {
  return batch(groups, ({ documents }) =>
    documents.reduce((sum, document) => sum + countWords(document), 1),
  ).map(keepLast);
}

/**
 * Splits documents into such as are written by one statement.
 *
 * @public
 */
export function batchDocuments<T extends { document: StoredDocument }>(
  documents: readonly T[],
): T[][] {
  return batch(documents, ({ document }) => countWords(document));
}

function countWords(document: StoredDocument): number {
  const { names, tags, description, text } = document;
  return (
    names.length +
    tags.length +
    description.length +
    text.length +
    WORDS_OF_DOCUMENT
  );
}

function batch<T>(items: readonly T[], toCost: (item: T) => number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const cost = toCost(item);
    const last = batches.at(-1);
    if (last && cost <= room) {
      last.push(item);
      room -= cost;
    } else {
      batches.push([item]);
      room = MOST_WORDS - cost;
    }
  }
  return batches;
}

function keepLast(groups: readonly StoredGroup[]): StoredGroup[] {
  const refOf = new Map(
    groups.flatMap(({ ref, documents }) =>
      documents.map(({ id }): [string, string] => [id, ref]),
    ),
  );
  const byRef = new Map(groups.map(group => [group.ref, group]));
  return [...byRef.values()].map(({ ref, documents }) => ({
    ref,
    documents: documents.filter(({ id }) => refOf.get(id) === ref),
  }));
}
