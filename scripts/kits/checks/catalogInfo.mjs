import { posix } from 'node:path';
import { require } from '../library.mjs';
import { failOn } from './outcome.mjs';
import { isEntity, readDocuments } from './readDocuments.mjs';

const YAML = /\.ya?ml$/;

/** Every entity is one that the catalog takes, by the catalog's own validators, and the files that it names are there. */
export const catalogInfo = {
  title: 'catalog entities',
  applies: tree => entitiesOf(tree).length > 0,
  async run(tree) {
    const validate = createValidator();
    const entities = entitiesOf(tree);
    const problems = [];
    for (const { path, document } of entities) {
      const name = `${path}: ${document.kind} ${document.metadata?.name}`;
      await validate(document).catch(error =>
        problems.push(`${name}: ${error.message}`),
      );
      for (const target of textsOf(document)) {
        const file = posix.normalize(posix.join(posix.dirname(path), target));
        if (!tree.has(file)) {
          problems.push(`${name}: there is no file ${target}`);
        }
      }
    }
    failOn(problems);
    return `${entities.length} entities`;
  },
};

function entitiesOf(tree) {
  return tree.find(YAML).flatMap(path =>
    readDocuments(tree.read(path))
      .filter(isEntity)
      .map(document => ({ path, document })),
  );
}

function createValidator() {
  const model = require('@backstage/catalog-model');
  const policy = model.EntityPolicies.allOf([
    new model.SchemaValidEntityPolicy(),
    new model.DefaultNamespaceEntityPolicy(),
    new model.NoForeignRootFieldsEntityPolicy(),
    new model.FieldFormatEntityPolicy(),
  ]);
  const kinds = {
    API: model.apiEntityV1alpha1Validator,
    Component: model.componentEntityV1alpha1Validator,
    Domain: model.domainEntityV1alpha1Validator,
    Group: model.groupEntityV1alpha1Validator,
    Location: model.locationEntityV1alpha1Validator,
    Resource: model.resourceEntityV1alpha1Validator,
    System: model.systemEntityV1alpha1Validator,
    User: model.userEntityV1alpha1Validator,
  };
  return async entity => {
    await policy.enforce(entity);
    const validator = kinds[entity.kind];
    // the catalog fills in placeholders before it validates
    if (!validator || !(await validator.check(withTexts(entity)))) {
      throw new Error(`the catalog has no kind ${entity.kind}`);
    }
  };
}

/** Values of the placeholders `$text`, `$json` and `$yaml`: files or addresses. */
function textsOf(value) {
  if (Array.isArray(value)) {
    return value.flatMap(textsOf);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    isPlaceholder(key) && typeof inner === 'string' && !/^\w+:/.test(inner)
      ? [inner]
      : textsOf(inner),
  );
}

function withTexts(value) {
  if (Array.isArray(value)) {
    return value.map(withTexts);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const keys = Object.keys(value);
  return keys.length === 1 && isPlaceholder(keys[0])
    ? 'text'
    : Object.fromEntries(keys.map(key => [key, withTexts(value[key])]));
}

function isPlaceholder(key) {
  return ['$text', '$json', '$yaml'].includes(key);
}
