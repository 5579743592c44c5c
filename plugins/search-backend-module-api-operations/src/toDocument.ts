import { ApiEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { toOperationSearch } from '@fairway/plugin-api-contracts-common';
import {
  EntityTitles,
  SourceDocument,
  toEntityFacts,
  toEntityTags,
  toEntityValues,
} from '@fairway/search-node';
import { Operation } from './reader/Operation';

/** Makes an operation ready for the index. */
export function toDocument(
  entity: ApiEntity,
  operation: Operation,
  titles: EntityTitles,
): SourceDocument {
  const facts = toEntityFacts(entity);
  const { method, name, operationId = '', summary, description } = operation;
  const text = [summary, description, operation.parts.join(' ')]
    .filter(Boolean)
    .join(' · ');
  return {
    names: [name, `${method} ${name}`, operationId].filter(Boolean),
    tags: [
      facts.name,
      facts.title,
      ...operation.tags,
      ...toEntityTags(facts, titles),
    ],
    description: summary,
    text,
    values: toEntityValues(facts),
    document: {
      title: name,
      text,
      location: `${toPath(facts.namespace, facts.name)}${toOperationSearch(
        operation.address,
      )}`,
      authorization: { resourceRef: stringifyEntityRef(entity) },
      kind: facts.kind,
      namespace: facts.namespace,
      name: facts.name,
      apiTitle: facts.title,
      type: facts.componentType,
      lifecycle: facts.lifecycle,
      owner: facts.owners[0] ?? '',
      system: facts.systems[0] ?? '',
      method,
      operationId,
      tags: operation.tags,
      deprecated: operation.isDeprecated,
    } as SourceDocument['document'],
  };
}

/** The *Definition* tab, by an address as the catalog's own collator writes it. */
function toPath(namespace: string, name: string): string {
  return `/catalog/${namespace}/api/${name}/definition`.toLocaleLowerCase(
    'en-US',
  );
}
