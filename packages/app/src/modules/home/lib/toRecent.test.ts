import { toRecent } from './toRecent';

describe('toRecent', () => {
  it('lists entities and docs once each, the last first', () => {
    const places = toRecent(
      [
        { pathname: '/catalog/default/component/a', timestamp: 1 },
        { pathname: '/catalog/default/component/a/docs', timestamp: 5 },
        { pathname: '/docs/default/component/a/guide', timestamp: 4 },
        { pathname: '/catalog', timestamp: 6 },
        { pathname: '/', timestamp: 7 },
      ],
      5,
    );

    expect(places).toEqual([
      {
        ref: 'component:default/a',
        href: '/catalog/default/component/a',
        docs: false,
        timestamp: 5,
      },
      {
        ref: 'component:default/a',
        href: '/docs/default/component/a',
        docs: true,
        timestamp: 4,
      },
    ]);
  });

  it('keeps to the limit', () => {
    const visits = [1, 2, 3].map(n => ({
      pathname: `/catalog/default/component/c${n}`,
      timestamp: n,
    }));

    expect(toRecent(visits, 2).map(p => p.ref)).toEqual([
      'component:default/c3',
      'component:default/c2',
    ]);
  });
});
