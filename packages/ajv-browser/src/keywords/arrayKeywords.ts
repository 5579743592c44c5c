import equal from 'fast-deep-equal';
import { childOf, passes } from '../place';
import { Check } from '../types';
import { assertion, Keyword } from './Keyword';

function checkFrom(start: number, check: Check): Check {
  return (place, errors) => {
    for (let i = start; i < place.data.length; i++) {
      check(childOf(place, i), errors);
    }
  };
}

/** The last item that is equal to an earlier one. */
function findDuplicate(items: unknown[]): { i: number; j: number } | undefined {
  for (let i = items.length - 1; i > 0; i--) {
    for (let j = i - 1; j >= 0; j--) {
      if (equal(items[i], items[j])) return { i, j };
    }
  }
  return undefined;
}

const additionalItems: Keyword = {
  name: 'additionalItems',
  types: ['array'],
  compile: ({ value, schema, compile, error }) => {
    if (!Array.isArray(schema.items)) return undefined;
    const limit = schema.items.length;
    if (value !== false) {
      return checkFrom(limit, compile(value, 'additionalItems'));
    }
    return (place, errors) => {
      if (place.data.length <= limit) return;
      errors.push(
        error(place, `must NOT have more than ${limit} items`, { limit }),
      );
    };
  },
};

const items: Keyword = {
  name: 'items',
  types: ['array'],
  compile: ({ value, compile }) => {
    if (!Array.isArray(value)) return checkFrom(0, compile(value, 'items'));
    const checks = value.map((schema, i) => compile(schema, 'items', i));
    return (place, errors) =>
      checks
        .slice(0, place.data.length)
        .forEach((check, i) => check(childOf(place, i), errors));
  },
};

const contains: Keyword = {
  name: 'contains',
  types: ['array'],
  compile: ({ value, compile, error }) => {
    const check = compile(value, 'contains');
    return (place, errors) => {
      const places = place.data.map((_: unknown, i: number) =>
        childOf(place, i),
      );
      if (places.some((item: any) => passes(check, item))) return;
      for (const item of places) check(item, errors);
      errors.push(
        error(place, 'must contain at least 1 valid item(s)', {
          minContains: 1,
        }),
      );
    };
  },
};

const uniqueItems: Keyword = {
  name: 'uniqueItems',
  types: ['array'],
  compile: ({ value, error }) => {
    if (!value) return undefined;
    return (place, errors) => {
      const found = findDuplicate(place.data);
      if (!found) return;
      const message = `must NOT have duplicate items (items ## ${found.j} and ${found.i} are identical)`;
      errors.push(error(place, message, found));
    };
  },
};

/** Keywords about arrays, in the order their errors are given. */
export const arrayKeywords: readonly Keyword[] = [
  assertion<unknown[], number>({
    name: 'maxItems',
    types: ['array'],
    test: limit => data => data.length <= limit,
    message: limit => `must NOT have more than ${limit} items`,
    params: limit => ({ limit }),
  }),
  assertion<unknown[], number>({
    name: 'minItems',
    types: ['array'],
    test: limit => data => data.length >= limit,
    message: limit => `must NOT have fewer than ${limit} items`,
    params: limit => ({ limit }),
  }),
  additionalItems,
  items,
  contains,
  uniqueItems,
];
