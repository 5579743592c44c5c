import fc from 'fast-check';
import { chooseBatch } from './chooseBatch';

const limits = { entities: 5, observations: 20, size: 1_000 };

describe('chooseBatch', () => {
  it('takes the longest beginning that fits, and one at least', () => {
    const measure = fc.record({ count: fc.nat(15), size: fc.nat(700) });
    fc.assert(
      fc.property(fc.array(measure, { minLength: 1 }), list => {
        const refs = list.map((_, index) => `component:default/${index}`);
        const measures = new Map(refs.map((ref, index) => [ref, list[index]]));
        const sum = (some: readonly string[], key: 'count' | 'size') =>
          some.reduce((total, ref) => total + measures.get(ref)![key], 0);
        const fits = (some: readonly string[]) =>
          some.length <= limits.entities &&
          sum(some, 'count') <= limits.observations &&
          sum(some, 'size') <= limits.size;

        const batch = chooseBatch(refs, measures, limits);

        expect(batch).toEqual(refs.slice(0, batch.length));
        expect(batch.length === 1 || fits(batch)).toBe(true);
        expect(
          batch.length === refs.length ||
            !fits(refs.slice(0, batch.length + 1)),
        ).toBe(true);
      }),
    );
  });

  it('takes those of which nobody says anything any more', () => {
    expect(chooseBatch(['a', 'b'], new Map(), limits)).toEqual(['a', 'b']);
  });
});
