import equal from 'fast-deep-equal';
import { passes } from '../place';
import { Check, ErrorObject, JsonSchema } from '../types';
import { assertion, Keyword, KeywordContext } from './Keyword';

const compileAll = ({ value, compile }: KeywordContext, keyword: string) =>
  (value as JsonSchema[]).map((schema, i) => compile(schema, keyword, i));

const reference: Keyword = {
  name: '$ref',
  compile: ({ value, compileReference }) => compileReference(value),
};

const not: Keyword = {
  name: 'not',
  compile: ({ value, compile, error }) => {
    const check = compile(value, 'not');
    return (place, errors) => {
      if (passes(check, place)) errors.push(error(place, 'must NOT be valid'));
    };
  },
};

const anyOf: Keyword = {
  name: 'anyOf',
  compile: context => {
    const checks = compileAll(context, 'anyOf');
    return (place, errors) => {
      const found: ErrorObject[] = [];
      for (const check of checks) {
        const before = found.length;
        check(place, found);
        if (found.length === before) return;
      }
      const error = context.error(place, 'must match a schema in anyOf');
      errors.push(...found, error);
    };
  },
};

const oneOf: Keyword = {
  name: 'oneOf',
  compile: context => {
    const checks = compileAll(context, 'oneOf');
    return (place, errors) => {
      const found: ErrorObject[] = [];
      const passing: number[] = [];
      checks.forEach((check, i) => {
        // Two that match are enough to know; the rest would only add noise.
        if (passing.length > 1) return;
        const before = found.length;
        check(place, found);
        if (found.length === before) passing.push(i);
      });
      if (passing.length === 1) return;
      const message = 'must match exactly one schema in oneOf';
      const passingSchemas = passing.length ? passing : null;
      errors.push(...found, context.error(place, message, { passingSchemas }));
    };
  },
};

const allOf: Keyword = {
  name: 'allOf',
  compile: context => {
    const checks = compileAll(context, 'allOf');
    return (place, errors) => checks.forEach(check => check(place, errors));
  },
};

const condition: Keyword = {
  name: 'if',
  compile: ({ value, schema, compile, error }) => {
    const test = compile(value, 'if');
    const clause = (name: 'then' | 'else'): Check | undefined => {
      if (schema[name] === undefined) return undefined;
      const check = compile(schema[name], name);
      return (place, errors) => {
        const before = errors.length;
        check(place, errors);
        if (errors.length > before) {
          const message = `must match "${name}" schema`;
          errors.push(error(place, message, { failingKeyword: name }));
        }
      };
    };
    const whenTrue = clause('then');
    const whenFalse = clause('else');
    return (place, errors) =>
      (passes(test, place) ? whenTrue : whenFalse)?.(place, errors);
  },
};

/** Keywords about data of every kind, in the order their errors are given. */
export const generalKeywords: readonly Keyword[] = [
  reference,
  assertion<unknown, unknown>({
    name: 'const',
    test: allowed => data => equal(data, allowed),
    message: () => 'must be equal to constant',
    params: allowedValue => ({ allowedValue }),
  }),
  assertion<unknown, unknown[]>({
    name: 'enum',
    test: allowed => data => allowed.some(value => equal(data, value)),
    message: () => 'must be equal to one of the allowed values',
    params: allowedValues => ({ allowedValues }),
  }),
  not,
  anyOf,
  oneOf,
  allOf,
  condition,
];
