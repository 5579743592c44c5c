import { childOf, hasProperty } from '../place';
import { JsonSchema } from '../types';
import { assertion, Keyword } from './Keyword';

const required: Keyword = {
  name: 'required',
  types: ['object'],
  compile:
    ({ value, error }) =>
    (place, errors) => {
      for (const missingProperty of value as string[]) {
        if (hasProperty(place.data, missingProperty)) continue;
        const message = `must have required property '${missingProperty}'`;
        errors.push(error(place, message, { missingProperty }));
      }
    },
};

const propertyNames: Keyword = {
  name: 'propertyNames',
  types: ['object'],
  compile: ({ value, compile, error }) => {
    const check = compile(value, 'propertyNames');
    return (place, errors) => {
      for (const propertyName of Object.keys(place.data)) {
        const before = errors.length;
        const { path } = place;
        check(
          { data: propertyName, path, parent: place, propertyName },
          errors,
        );
        if (errors.length > before) {
          errors.push(
            error(place, 'property name must be valid', { propertyName }),
          );
        }
      }
    };
  },
};

const additionalProperties: Keyword = {
  name: 'additionalProperties',
  types: ['object'],
  compile: ({ value, schema, compile, error }) => {
    const named = new Set(Object.keys(schema.properties ?? {}));
    const patterns = Object.keys(schema.patternProperties ?? {}).map(
      pattern => new RegExp(pattern, 'u'),
    );
    const check =
      value === false ? undefined : compile(value, 'additionalProperties');
    return (place, errors) => {
      for (const key of Object.keys(place.data)) {
        if (named.has(key) || patterns.some(p => p.test(key))) continue;
        if (check) {
          check(childOf(place, key), errors);
        } else {
          errors.push(
            error(place, 'must NOT have additional properties', {
              additionalProperty: key,
            }),
          );
        }
      }
    };
  },
};

const dependencies: Keyword = {
  name: 'dependencies',
  types: ['object'],
  compile: ({ value, compile, error }) => {
    const entries = Object.entries<JsonSchema | string[]>(value);
    const names = entries.filter((entry): entry is [string, string[]] =>
      Array.isArray(entry[1]),
    );
    const checks = entries
      .filter(
        (entry): entry is [string, JsonSchema] => !Array.isArray(entry[1]),
      )
      .map(
        ([property, schema]) =>
          [property, compile(schema, 'dependencies', property)] as const,
      );
    return (place, errors) => {
      for (const [property, needed] of names) {
        if (!hasProperty(place.data, property)) continue;
        const deps = needed.join(', ');
        const depsCount = needed.length;
        const noun = depsCount === 1 ? 'property' : 'properties';
        const message = `must have ${noun} ${deps} when property ${property} is present`;
        for (const missingProperty of needed) {
          if (hasProperty(place.data, missingProperty)) continue;
          const params = { property, missingProperty, depsCount, deps };
          errors.push(error(place, message, params));
        }
      }
      for (const [property, check] of checks) {
        if (hasProperty(place.data, property)) check(place, errors);
      }
    };
  },
};

const properties: Keyword = {
  name: 'properties',
  types: ['object'],
  compile: ({ value, compile }) => {
    const checks = Object.entries<JsonSchema>(value).map(
      ([name, schema]) => [name, compile(schema, 'properties', name)] as const,
    );
    return (place, errors) => {
      for (const [name, check] of checks) {
        if (hasProperty(place.data, name)) check(childOf(place, name), errors);
      }
    };
  },
};

const patternProperties: Keyword = {
  name: 'patternProperties',
  types: ['object'],
  compile: ({ value, compile }) => {
    const checks = Object.entries<JsonSchema>(value).map(
      ([pattern, schema]) =>
        [
          new RegExp(pattern, 'u'),
          compile(schema, 'patternProperties', pattern),
        ] as const,
    );
    return (place, errors) => {
      for (const [pattern, check] of checks) {
        for (const key of Object.keys(place.data)) {
          if (pattern.test(key)) check(childOf(place, key), errors);
        }
      }
    };
  },
};

/** Keywords about objects, in the order their errors are given. */
export const objectKeywords: readonly Keyword[] = [
  assertion<object, number>({
    name: 'maxProperties',
    types: ['object'],
    test: limit => data => Object.keys(data).length <= limit,
    message: limit => `must NOT have more than ${limit} properties`,
    params: limit => ({ limit }),
  }),
  assertion<object, number>({
    name: 'minProperties',
    types: ['object'],
    test: limit => data => Object.keys(data).length >= limit,
    message: limit => `must NOT have fewer than ${limit} properties`,
    params: limit => ({ limit }),
  }),
  required,
  propertyNames,
  additionalProperties,
  dependencies,
  properties,
  patternProperties,
];
