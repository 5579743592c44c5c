import { toOwned } from './toOwned';

const entity = (name: string, more: object = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
  ...more,
});

describe('toOwned', () => {
  it('puts what needs attention first, the worst at the top', () => {
    const owned = toOwned([
      entity('b'),
      entity('a'),
      entity('old', { spec: { lifecycle: 'deprecated' } }),
      entity('lost', {
        metadata: {
          name: 'lost',
          annotations: { 'backstage.io/orphan': 'true' },
        },
      }),
      entity('broken', { status: { items: [{ level: 'error' }] } }),
    ]);

    expect(owned.map(o => [o.title, o.attention])).toEqual([
      ['broken', 'error'],
      ['lost', 'orphan'],
      ['old', 'deprecated'],
      ['a', undefined],
      ['b', undefined],
    ]);
  });
});
