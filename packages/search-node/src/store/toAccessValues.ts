import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';

/** Values of annotations, labels and fields that conditions can be about; longer ones are not kept. */
const LONGEST_VALUE = 200;

/**
 * What conditions on entities can be about, as values of their documents. Their
 * names begin with `access.` and are not shown to anybody.
 *
 * @public
 */
export function toAccessValues(entity: Entity): Record<string, string[]> {
  const { metadata, relations = [], kind, spec = {} } = entity;
  return {
    'access.kind': [kind],
    'access.owner': relations
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef),
    'access.annotation': listPairs(metadata.annotations ?? {}),
    'access.label': listPairs(metadata.labels ?? {}),
    'access.metadata': listPairs({
      name: metadata.name,
      namespace: metadata.namespace,
      title: metadata.title,
      tags: metadata.tags,
    }),
    'access.spec': listPairs({
      type: spec.type,
      lifecycle: spec.lifecycle,
      owner: spec.owner,
      system: spec.system,
      domain: spec.domain,
    }),
  };
}

/** `key` for whether there is one, and `key=value` for what it is. */
function listPairs(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const values = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string =>
        typeof one === 'string' && one.length <= LONGEST_VALUE,
    );
    // As in the catalog, a list without members is not there.
    return value === undefined || value === null || isEmptyList(value)
      ? []
      : [key, ...values.map(one => `${key}=${one}`)];
  });
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
