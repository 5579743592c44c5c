import { assertion, Keyword } from './Keyword';

const limit = (
  name: string,
  comparison: string,
  isWithin: (data: number, bound: number) => boolean,
): Keyword =>
  assertion<number, number>({
    name,
    types: ['number'],
    test: bound => data => isWithin(data, bound),
    message: bound => `must be ${comparison} ${bound}`,
    params: bound => ({ comparison, limit: bound }),
  });

function isMultiple(data: number, factor: number, precision?: number): boolean {
  if (factor === 0) return false;
  const quotient = data / factor;
  // 0.3 is a multiple of 0.1 for people, not for binary fractions: hence the tolerance.
  return precision
    ? Math.abs(Math.round(quotient) - quotient) <= Number(`1e-${precision}`)
    : Number.isInteger(quotient);
}

/** Keywords about numbers, in the order their errors are given. */
export const numberKeywords: readonly Keyword[] = [
  limit('maximum', '<=', (data, bound) => data <= bound),
  limit('minimum', '>=', (data, bound) => data >= bound),
  limit('exclusiveMaximum', '<', (data, bound) => data < bound),
  limit('exclusiveMinimum', '>', (data, bound) => data > bound),
  assertion<number, number>({
    name: 'multipleOf',
    types: ['number'],
    test:
      (factor, { multipleOfPrecision }) =>
      data =>
        isMultiple(data, factor, multipleOfPrecision),
    message: factor => `must be multiple of ${factor}`,
    params: factor => ({ multipleOf: factor }),
  }),
];
