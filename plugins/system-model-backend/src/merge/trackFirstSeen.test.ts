import { merge } from './merge';
import { makeClaim, makeRules, NOW } from './__testUtils__/makeClaim';
import { trackFirstSeen } from './trackFirstSeen';

const BEFORE = NOW - 1_000_000;

describe('trackFirstSeen', () => {
  const previous = {
    entityRef: 'component:eu/cart',
    data: {
      metadata: { name: 'cart', tags: ['a', 'b'], description: 'x' },
      spec: { owner: 'team', dependsOn: ['component:db'], list: [1, 2] },
    },
    aliases: ['basket'],
  };
  const next = {
    ...previous,
    entityRef: 'component:eu/shop',
    data: {
      metadata: { name: 'shop', tags: ['b', 'c'], description: 'y' },
      spec: { owner: 'team', dependsOn: ['component:db'], list: [1] },
    },
  };

  it('keeps the times of what stays, also when the entity is renamed', () => {
    const before = trackFirstSeen(undefined, previous, BEFORE);

    const after = trackFirstSeen({ ...previous, firstSeen: before }, next, NOW);

    expect(new Set(Object.values(before))).toEqual(new Set([BEFORE]));
    expect(after).toEqual({
      '/metadata/description': NOW,
      '/metadata/tags/b': BEFORE,
      '/metadata/tags/c': NOW,
      '/metadata/annotations/fairway.dev~1aliases/basket': BEFORE,
      '/spec/owner': BEFORE,
      '/spec/dependsOn/component:eu~1db': BEFORE,
      '/spec/list': NOW,
    });
  });

  it('knows the pointers that provenance has', () => {
    const firstSeen = trackFirstSeen(undefined, previous, BEFORE);

    const merged = merge(
      [makeClaim({ ...previous, firstSeen })],
      makeRules({ entityRef: previous.entityRef }),
    );

    expect(merged?.provenance.map(({ pointer }) => pointer)).toEqual(
      Object.keys(firstSeen).sort(),
    );
    expect(
      merged?.provenance.every(
        ({ chosen }) => Date.parse(chosen.firstSeenAt) === BEFORE,
      ),
    ).toBe(true);
  });
});
