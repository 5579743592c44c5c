import { findRename } from './findRename';

const named = (...refs: string[]) =>
  refs.map(ref =>
    ref.startsWith('~')
      ? { entityRef: ref.slice(1), origin: 'hint' as const }
      : { entityRef: ref },
  );

describe('findRename', () => {
  it.each([
    [['component:default/a'], ['Component:default/B'], ['a > b']],
    [
      ['component:default/a', 'api:default/x'],
      ['component:default/b', 'api:default/x'],
      ['a > b'],
    ],
    [
      ['component:default/a', 'api:default/x'],
      ['component:default/b', 'api:default/y'],
      ['a > b', 'x > y'],
    ],
    [['component:default/a'], ['api:default/b'], []],
    [['component:default/a'], ['component:default/A'], []],
    [
      ['component:default/a'],
      ['component:default/a', 'component:default/b'],
      [],
    ],
    [
      ['component:default/a', 'component:default/b'],
      ['component:default/c'],
      [],
    ],
    [
      ['component:default/a'],
      ['component:default/b', 'component:default/c'],
      [],
    ],
    [['~group:default/a'], ['~group:default/b'], []],
    [[], ['component:default/a'], []],
  ])('finds in %j and then %j the renames %j', (previous, next, renames) => {
    const found = findRename(named(...previous), named(...next));

    expect(
      found.map(
        ({ from, to }) => `${from.split('/')[1]} > ${to.split('/')[1]}`,
      ),
    ).toEqual(renames);
  });
});
