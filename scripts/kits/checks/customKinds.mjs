import { require } from '../library.mjs';

/**
 * Reads the schemas of custom resources.
 *
 * @remarks
 *
 * The rules written in CEL (`x-kubernetes-validations`) are not looked at: only an API server runs them.
 *
 * @param {object[]} documents - Of which the CustomResourceDefinitions, and those of Crossplane's composite resources, count
 */
export function readCustomKinds(documents) {
  const Ajv = require('ajv');
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    // the API server fills in defaults before it asks what is missing
    useDefaults: true,
  });
  const schemas = new Map(
    documents.filter(isDefinition).flatMap(definition => {
      const { group, names, versions } = definition.spec;
      return versions.map(({ name, schema }) => [
        `${group}/${name} ${names.kind}`,
        toRoot(definition, schema.openAPIV3Schema),
      ]);
    }),
  );
  const keyOf = ({ apiVersion, kind }) => `${apiVersion} ${kind}`;
  return {
    has: document => schemas.has(keyOf(document)),
    validate(document) {
      const validator = ajv.compile(
        toStrictSchema(schemas.get(keyOf(document))),
      );
      return validator(structuredClone(document))
        ? []
        : validator.errors.map(error => {
            const where = error.instancePath || 'it';
            const what = error.params.additionalProperty ?? '';
            return `${document.kind} ${document.metadata?.name}: ${where} ${error.message} ${what}`.trim();
          });
    },
  };
}

function isDefinition({ kind }) {
  return ['CustomResourceDefinition', 'CompositeResourceDefinition'].includes(
    kind,
  );
}

function toRoot({ kind }, schema) {
  const properties = {
    ...schema.properties,
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  };
  if (kind === 'CompositeResourceDefinition' && properties.spec) {
    // what Crossplane adds to every composite resource
    properties.spec = {
      ...properties.spec,
      properties: {
        ...properties.spec.properties,
        crossplane: {
          type: 'object',
          'x-kubernetes-preserve-unknown-fields': true,
        },
      },
    };
  }
  return { ...schema, type: 'object', properties };
}

/**
 * Makes a JSON schema of the kind of schema that Kubernetes uses, in which fields that are not named are errors.
 */
function toStrictSchema(schema) {
  if (Array.isArray(schema)) {
    return schema.map(toStrictSchema);
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  const {
    properties,
    additionalProperties,
    items,
    nullable,
    'x-kubernetes-int-or-string': isIntOrString,
    'x-kubernetes-preserve-unknown-fields': isOpen,
    'x-kubernetes-embedded-resource': isResource,
    ...rest
  } = schema;
  const strict = { ...rest };
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    // these only narrow what the schema around them describes
    if (strict[key]) {
      strict[key] = strict[key].map(part => ({ ...part }));
    }
  }
  if (isIntOrString) {
    strict.type = ['integer', 'string'];
  }
  if (nullable && strict.type) {
    strict.type = [strict.type, 'null'].flat();
  }
  if (properties) {
    strict.properties = Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [
        name,
        toStrictSchema(inner),
      ]),
    );
  }
  if (items) {
    strict.items = toStrictSchema(items);
  }
  if (typeof additionalProperties === 'object') {
    strict.additionalProperties = toStrictSchema(additionalProperties);
  } else if (properties && !isOpen && !isResource) {
    strict.additionalProperties = false;
  }
  return strict;
}
