import {
  asObject,
  type ContractSource,
  listOpenApiOperations,
  nameOfReference,
  type OperationEntry,
} from '@fairway/plugin-api-contracts-common';

// Deeper than anybody writes.
const DEEPEST = 100;

/** Names of the schemas that stand in a part of a document. */
function collectNames(value: unknown, into: Set<string>, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const name = Array.isArray(value) ? undefined : nameOfReference(value);
  if (name) into.add(name);
  for (const part of Object.values(value)) collectNames(part, into, depth + 1);
}

/** What can be searched for, with everything in small letters. */
export type SearchableOperations = readonly {
  readonly entry: OperationEntry;
  readonly words: string;
}[];

/** Gathers what operations are found by: verb, path, id, summary, tags and names of schemas. */
export function toSearchable(source: ContractSource): SearchableOperations {
  return listOpenApiOperations(source).map(({ entry, tags, operation }) => {
    const names = new Set<string>();
    for (const part of ['parameters', 'requestBody', 'responses'] as const) {
      collectNames(asObject(operation)[part], names);
    }
    return {
      entry,
      words: [
        entry.method,
        entry.path,
        entry.id,
        entry.summary,
        ...tags,
        ...names,
      ]
        .filter(Boolean)
        .join(' ')
        .toLocaleLowerCase('en'),
    };
  });
}

/** The operations that hold every word of a query; those whose path holds it whole come first. */
export function searchOperations(
  operations: SearchableOperations,
  query: string,
): OperationEntry[] {
  const text = query.trim().toLocaleLowerCase('en');
  const words = text.split(/\s+/);
  const found = operations.filter(one =>
    words.every(word => one.words.includes(word)),
  );
  const inPath = ({ entry }: (typeof found)[number]) =>
    entry.path.toLocaleLowerCase('en').includes(text);
  return [...found.filter(inPath), ...found.filter(one => !inPath(one))].map(
    ({ entry }) => entry,
  );
}
