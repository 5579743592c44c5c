import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityTitles,
  listTitles,
  SourceDocument,
  toEntityFacts,
  toEntityTags,
  toEntityValues,
} from '@fairway/search-node';
import { EntityOptions } from './config';
import { readTexts } from './readTexts';
import { toPopularity } from './toPopularity';

/** Kits lead to where they are used. */
const KIT = 'template';
const KIT_LOCATION = '/create/templates/:namespace/:name';

/** Makes an entity ready for the index. */
export function toDocument(
  entity: Entity,
  titles: EntityTitles,
  options: EntityOptions,
): SourceDocument {
  const facts = toEntityFacts(entity);
  const { kind, namespace, name, owners, systems } = facts;
  const { annotations = {}, description = '' } = entity.metadata;
  const ownTitles = listTitles(entity);
  const aliases = options.aliases.flatMap(key =>
    (annotations[key] ?? '').split(',').map(alias => alias.trim()),
  );
  return {
    names: [name, ...ownTitles, ...aliases].filter(Boolean),
    tags: [
      ...toEntityTags(facts, titles),
      ...options.annotations.flatMap(key => annotations[key] ?? []),
    ],
    description,
    text: options.fields.flatMap(path => readTexts(entity, path)).join('\n'),
    values: toEntityValues(facts),
    popularity: toPopularity(entity),
    document: {
      title: ownTitles[0] ?? name,
      text: description,
      location: toLocation(facts, options),
      kind,
      namespace,
      name,
      type: facts.componentType,
      componentType: facts.componentType,
      lifecycle: facts.lifecycle,
      owner: owners[0] ?? '',
      system: systems[0] ?? '',
      tags: facts.tags,
      authorization: { resourceRef: stringifyEntityRef(entity) },
    } as SourceDocument['document'],
  };
}

function toLocation(
  facts: { kind: string; namespace: string; name: string },
  { location }: EntityOptions,
): string {
  const kind = facts.kind.toLocaleLowerCase('en-US');
  const template = kind === KIT ? KIT_LOCATION : location;
  return template
    .replace(':namespace', encodeURIComponent(facts.namespace))
    .replace(':kind', encodeURIComponent(kind))
    .replace(':name', encodeURIComponent(facts.name))
    .toLocaleLowerCase('en-US');
}
