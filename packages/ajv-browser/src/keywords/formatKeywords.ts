import { Format } from '../types';
import { assertion, Keyword } from './Keyword';

const isRule = (
  format: Format | undefined,
): format is Exclude<Format, true | string | RegExp | Function> =>
  typeof format === 'object' && !(format instanceof RegExp);

function toTest(
  validate: string | RegExp | ((value: any) => boolean),
): (data: any) => boolean {
  if (typeof validate === 'function') return validate;
  const expression = new RegExp(validate);
  return data => {
    // Some formats of ajv-formats carry the flag `g`, which remembers where the last test ended.
    expression.lastIndex = 0;
    return expression.test(data);
  };
}

const compareFormat = (
  name: string,
  comparison: string,
  isWithin: (order: number) => boolean,
): Keyword =>
  assertion<string, string>({
    name,
    types: ['string'],
    test: (bound, { schema, findFormat }) => {
      const format = findFormat(schema.format);
      if (format === undefined || format === true) return undefined;
      const compare = isRule(format) ? format.compare : undefined;
      if (!compare) {
        throw new Error(
          `"${name}": format "${schema.format}" does not define "compare" function`,
        );
      }
      return data => {
        const order = compare(data, bound);
        return order === undefined || isWithin(order);
      };
    },
    message: bound => `should be ${comparison} ${bound}`,
    params: bound => ({ comparison, limit: bound }),
  });

/** The keyword `format`; formats nobody registered are accepted, as JSON Schema wants it. */
export const formatKeyword: Keyword = assertion<string | number, string>({
  name: 'format',
  types: ['number', 'string'],
  test: (name, { dataType, findFormat }) => {
    const format = findFormat(name);
    if (format === undefined || format === true) return undefined;
    const type = (isRule(format) && format.type) || 'string';
    if (type !== dataType) return undefined;
    return toTest(isRule(format) ? format.validate : format);
  },
  message: name => `must match format "${name}"`,
  params: name => ({ format: name }),
});

/** Keywords that compare dates and times; ajv-formats adds them by name. */
export const formatLimitKeywords: readonly Keyword[] = [
  compareFormat('formatMaximum', '<=', order => order <= 0),
  compareFormat('formatMinimum', '>=', order => order >= 0),
  compareFormat('formatExclusiveMaximum', '<', order => order < 0),
  compareFormat('formatExclusiveMinimum', '>', order => order > 0),
];
