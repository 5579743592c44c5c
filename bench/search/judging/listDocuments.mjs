import { ALIASES } from '../organisation/createVariedWording.mjs';
import { singular, splitWords } from './splitWords.mjs';

const addressOf = ({ kind, metadata }) =>
  `/catalog/default/${kind}/${metadata.name}`.toLowerCase();

const nameOfRef = ref => ref.split(/[:/]/).at(-1);

export const aliasesOf = ({ metadata }) =>
  metadata.annotations[ALIASES]?.split(', ') ?? [];

const namesOf = entity =>
  [
    entity.metadata.name,
    entity.metadata.title,
    entity.spec.profile?.displayName,
    ...aliasesOf(entity),
  ].filter(Boolean);

const toName = text => {
  const words = splitWords(text);
  return {
    text,
    words,
    key: words.join(''),
    singular: new Set(words.map(singular)),
  };
};

/**
 * What a person knows a document by.
 *
 * @param belongsTo - Names of its owner, its system and its tags, or of the API or the page that it is part of
 */
const describe = (key, names, belongsTo) => ({
  key,
  names: names.map(toName),
  belongsTo: belongsTo.map(toName),
});

function listOperations({ metadata, spec }) {
  const { paths } = JSON.parse(spec.definition);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      key: `operation:${metadata.name}#${method} ${path}`.toLowerCase(),
      names: [`${method.toUpperCase()} ${path}`, path, operationId],
    })),
  );
}

const mapKind = (entities, kind) =>
  new Map(
    entities
      .filter(entity => entity.kind === kind)
      .map(entity => [entity.metadata.name, namesOf(entity)]),
  );

/**
 * Everything of a generated organisation that can be found, with the names by which a person knows it. Descriptions are
 * not among them: what only mentions a word is not what is looked for.
 */
export function listDocuments(entities) {
  const teams = mapKind(entities, 'Group');
  const systems = mapKind(entities, 'System');
  return entities.flatMap(entity => {
    const { metadata, spec, kind } = entity;
    const owner = spec.owner ? teams.get(nameOfRef(spec.owner)) : [];
    const system = spec.system ? systems.get(spec.system) : [];
    const document = {
      ...describe(addressOf(entity), namesOf(entity), [
        ...owner,
        ...system,
        ...metadata.tags,
      ]),
      owner: owner.map(toName),
      entity,
    };
    return kind === 'API'
      ? [
          document,
          ...listOperations(entity).map(({ key, names }) =>
            describe(key, names, namesOf(entity)),
          ),
        ]
      : [document];
  });
}

/** The sections of docs that are found by the same words. */
export const listSections = sections =>
  sections.map(({ key, title, pageTitle }) =>
    describe(key, [title], pageTitle ? [pageTitle] : []),
  );
