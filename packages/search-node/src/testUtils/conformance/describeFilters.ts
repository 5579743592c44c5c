import { Filter } from '../../store/Filter';
import { SearchStore } from '../../store/SearchStore';
import { makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search } from '../search';

const ALL = ['alpha', 'beta', 'delta', 'epsilon', 'gamma'];
const LONG = 'x'.repeat(300);

const kind = (...values: string[]): Filter => ({ field: 'kind', values });
const owner = (...values: string[]): Filter => ({ field: 'owner', values });
const tag = (...values: string[]): Filter => ({ field: 'tag', values });

const nest = (filter: Filter, depth: number): Filter =>
  depth === 0 ? filter : { allOf: [{ anyOf: [nest(filter, depth - 1)] }] };

/** Documents that are let through. */
export function describeFilters(createEngine: () => Promise<TestEngine>): void {
  describe('filters', () => {
    let store: SearchStore;

    beforeAll(async () => {
      store = await (await createEngine()).openStore();
      await store.write(
        'component',
        makeGroups(
          {
            title: 'alpha',
            values: { kind: ['Component'], owner: ['a'], tag: ['x', 'y'] },
          },
          {
            title: 'beta',
            values: { kind: ['Component'], owner: ['b'], tag: ['y'] },
          },
          { title: 'gamma', values: { kind: ['API'], owner: ['a'] } },
          {
            title: 'delta',
            values: { kind: ['API'], tag: [`it's 100%_"\\`, LONG] },
          },
          { title: 'epsilon' },
        ),
      );
      await store.write(
        'docs',
        makeGroups({ title: 'alpha guide', values: { owner: ['a'] } }),
      );
    });

    it.each<[string, Filter, string[]]>([
      ['a value', kind('component'), ['alpha', 'beta']],
      ['a value in any case', kind('CoMPonent'), ['alpha', 'beta']],
      [
        'any of some values',
        kind('component', 'api'),
        ['alpha', 'beta', 'delta', 'gamma'],
      ],
      ['one of several values', tag('x'), ['alpha']],
      ['no values', kind(), []],
      ['a value that nothing has', kind('nothing'), []],
      ['a part of a value', kind('comp'), []],
      ['a value of another field', owner('component'), []],
      ['a field that nothing has', { field: 'none', values: ['a'] }, []],
      ['signs of patterns', tag('%'), []],
      ['signs of patterns and quotes', tag(`it's 100%_"\\`), ['delta']],
      ['a very long value', tag(LONG), ['delta']],
      ['both', { allOf: [kind('component'), owner('a')] }, ['alpha']],
      [
        'either',
        { anyOf: [tag('x'), kind('api')] },
        ['alpha', 'delta', 'gamma'],
      ],
      ['not', { not: owner('a') }, ['beta', 'delta', 'epsilon']],
      ['not and', { allOf: [kind('api'), { not: owner('a') }] }, ['delta']],
      [
        'not either',
        { not: { anyOf: [kind('api'), tag('x')] } },
        ['beta', 'epsilon'],
      ],
      ['not not', { not: { not: kind('component') } }, ['alpha', 'beta']],
      ['any of none', { anyOf: [] }, []],
      ['none of none', { not: { anyOf: [] } }, ALL],
      ['all of none', { allOf: [] }, ALL],
      ['not all of none', { not: { allOf: [] } }, []],
      ['not a field without values', { not: kind() }, ALL],
      [
        'any of none beside another',
        { anyOf: [{ anyOf: [] }, tag('x')] },
        ['alpha'],
      ],
      ['a deep tree', nest(kind('component'), 25), ['alpha', 'beta']],
      [
        'thousands of values',
        owner(...Array.from({ length: 5_000 }, (_, i) => `user${i}`), 'b'),
        ['beta'],
      ],
    ])('let through what has %s', async (_, filter, expected) => {
      const { titles, total } = await search(store, {
        filter,
        order: 'title',
      });

      expect({ titles, total }).toEqual({
        titles: expected,
        total: expected.length,
      });
    });

    it('narrow what matches', async () => {
      expect(
        await search(store, { typed: 'alpha', filter: kind('api') }),
      ).toEqual({ titles: [], total: 0 });
      expect(await search(store, { typed: 'alp', filter: owner('a') })).toEqual(
        { titles: ['alpha'], total: 1 },
      );
    });

    it('are for all types that are looked through', async () => {
      expect(
        await search(store, {
          types: ['component', 'docs', 'unknown'],
          filter: owner('a'),
          order: 'title',
        }),
      ).toEqual({ titles: ['alpha', 'alpha guide', 'gamma'], total: 3 });
      expect(
        await search(store, { types: ['unknown'], filter: owner('a') }),
      ).toEqual({ titles: [], total: 0 });
    });
  });
}
