/** Relations that have a name people use. */
export const knownRelations = [
  'ownerOf',
  'ownedBy',
  'consumesApi',
  'apiConsumedBy',
  'providesApi',
  'apiProvidedBy',
  'hasPart',
  'partOf',
  'parentOf',
  'childOf',
  'dependsOn',
  'dependencyOf',
  'hasMember',
  'memberOf',
] as const;

/**
 * Finds the name of an edge of the graph, which holds a relation and its reverse.
 *
 * @returns The first relation if it is known, else its text as it is
 */
export function toRelationName(relations: readonly string[]): {
  known?: (typeof knownRelations)[number];
  raw: string;
} {
  const [first = ''] = relations;
  return { known: knownRelations.find(name => name === first), raw: first };
}
