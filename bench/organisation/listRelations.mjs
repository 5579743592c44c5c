/** As the catalog writes references: in lower case. */
const refOf = (kind, name) => `${kind}:default/${name}`.toLowerCase();

const toRef = ({ kind, metadata }) => refOf(kind, metadata.name);

const many = (names, kind, type, inverse) =>
  (names ?? []).map(name => ({ target: refOf(kind, name), type, inverse }));
const one = (name, ...rest) => many(name ? [name] : [], ...rest);

/** What the catalog has to make of the fields of one entity, at both ends. */
function listEdges({ spec }) {
  return [
    ...(spec.owner
      ? [{ target: spec.owner, type: 'ownedBy', inverse: 'ownerOf' }]
      : []),
    ...one(spec.system, 'system', 'partOf', 'hasPart'),
    ...one(spec.domain, 'domain', 'partOf', 'hasPart'),
    ...one(spec.parent, 'group', 'childOf', 'parentOf'),
    ...many(spec.memberOf, 'group', 'memberOf', 'hasMember'),
    ...many(spec.providesApis, 'api', 'providesApi', 'apiProvidedBy'),
    ...many(spec.consumesApis, 'api', 'consumesApi', 'apiConsumedBy'),
    ...(spec.dependsOn ?? []).map(ref => ({
      target: ref.replace(':', ':default/').toLowerCase(),
      type: 'dependsOn',
      inverse: 'dependencyOf',
    })),
  ];
}

/** The relations every entity has once the catalog is done with it: reference → set of "type target". */
export function listRelations(entities) {
  const relations = new Map(entities.map(entity => [toRef(entity), new Set()]));
  for (const entity of entities) {
    const source = toRef(entity);
    for (const { target, type, inverse } of listEdges(entity)) {
      relations.get(source).add(`${type} ${target}`);
      relations.get(target).add(`${inverse} ${source}`);
    }
  }
  return relations;
}
