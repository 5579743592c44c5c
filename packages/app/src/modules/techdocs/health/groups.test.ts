import { countByGroup, countWarnings, toGroup } from './groups';

describe('countByGroup', () => {
  it('puts codes together by what they are about, what hurts most first', () => {
    expect(
      countByGroup({
        counts: {
          'config-ignored': 1,
          'anchor-broken': 2,
          'link-broken': 3,
          'link-absolute': 1,
          'nav-omitted': 1,
          'page-orphan': 2,
          'from-the-future': 4,
        },
      }),
    ).toEqual([
      { group: 'links', count: 4 },
      { group: 'anchors', count: 2 },
      { group: 'orphans', count: 3 },
      { group: 'plugins', count: 1 },
      { group: 'other', count: 4 },
    ]);
  });
});

describe('toGroup', () => {
  it('has a place for codes it does not know', () => {
    expect(toGroup('from-the-future')).toBe('other');
    expect(toGroup('constructor')).toBe('other');
  });
});

describe('countWarnings', () => {
  it('leaves out what is only worth knowing', () => {
    expect(
      countWarnings([
        { code: 'a', level: 'info', message: '' },
        { code: 'b', level: 'warning', message: '' },
      ]),
    ).toBe(1);
  });
});
