import { findField } from './__testUtils__/findField';
import { makeClaim, makeRules, NOW } from './__testUtils__/makeClaim';
import { ofCluster } from './__testUtils__/ofCluster';
import { merge } from './merge';

const HOUR = 3_600_000;

describe('merge', () => {
  it('orders what is equal otherwise by configuration, then by name', () => {
    const claims = [
      { source: 'b' },
      { source: 'a', path: 'b' },
      { source: 'a', path: 'a', ordinal: 1 },
      { source: 'a', path: 'a', ordinal: 0 },
      { source: 'a', collection: 'early' },
      { source: 'last', origin: 'controlPlane' as const },
      { source: 'z' },
      { source: 'z', origin: 'push' as const },
    ].map((claim, index) =>
      makeClaim({ ...claim, data: { spec: { order: index } } }),
    );

    const merged = merge(claims, makeRules({ sources: ['last', 'z'] }));
    const turned = merge(
      claims,
      makeRules({ precedence: ['controlPlane'], sources: [] }),
    );

    const { chosen, others } = findField(merged, '/spec/order');
    expect([chosen, ...others].map(({ value }) => value)).toEqual([
      7, 6, 4, 3, 2, 1, 0, 5,
    ]);
    expect(findField(turned, '/spec/order').chosen.value).toBe(5);
  });

  it('believes whom a person settled on, as long as that source says something', () => {
    const claims = [
      makeClaim({ data: { spec: { owner: 'a', type: 'x' } } }),
      ofCluster({ data: { spec: { owner: 'b', type: 'y' } } }),
    ];
    const settlement = {
      pointer: '/spec/owner',
      source: 'cluster',
      by: 'user:default/jane',
      at: NOW,
    };

    const settled = merge(
      claims,
      makeRules({
        // One about an object leaves what is in it as it is.
        settlements: [settlement, { ...settlement, pointer: '/spec' }],
      }),
    );
    const gone = merge(
      claims.slice(0, 1),
      makeRules({ settlements: [settlement] }),
    );

    expect(findField(settled, '/spec/owner')).toMatchObject({
      chosen: { value: 'b' },
      others: [{ value: 'a' }],
      isConflict: true,
      settled: { by: 'user:default/jane', at: '2026-11-26T12:00:00.000Z' },
    });
    expect(findField(settled, '/spec/type').chosen.value).toBe('x');
    expect(settled?.conflicts).toBe(1);
    expect(findField(gone, '/spec/owner').chosen.value).toBe('a');
    expect(findField(gone, '/spec/owner').settled).toBeUndefined();
  });

  it('marks what is stale, believes it less than the like, and tells what is next', () => {
    const old = { lastSeenAt: NOW - 2 * HOUR, maxAgeSeconds: 3600 };
    const claims = [
      makeClaim({ source: 'git', data: { spec: { owner: 'a' } }, ...old }),
      makeClaim({ source: 'other', data: { spec: { owner: 'b', type: 't' } } }),
      ofCluster({
        data: { spec: { type: 'u' } },
        lastSeenAt: NOW - HOUR,
        maxAgeSeconds: 3600,
        failing: { since: NOW - HOUR / 2, error: 'no route' },
      }),
    ];

    const merged = merge(claims, makeRules());
    const alone = merge(
      [claims[0], ofCluster({ data: { spec: { owner: 'c' } } })],
      makeRules(),
    );
    const later = merge(claims, makeRules({ now: NOW + HOUR }));

    // A source that is configured first, but stale, is behind one that is not.
    expect(findField(merged, '/spec/owner').chosen.value).toBe('b');
    expect(merged?.stale).toBe(0);
    expect(merged?.staleAt).toBe(NOW + 1);
    // Precedence stays: a stale descriptor is not replaced by what runs.
    expect(findField(alone, '/spec/owner').chosen).toMatchObject({
      value: 'a',
      staleBecause: { kind: 'age', maxAgeSeconds: 3600 },
    });
    expect(alone?.stale).toBe(1);
    expect(findField(later, '/spec/type').others[0].staleBecause).toEqual({
      kind: 'failing',
      since: '2026-11-26T11:30:00.000Z',
      error: 'no route',
    });
    expect(later?.staleAt).toBeUndefined();
  });
});
