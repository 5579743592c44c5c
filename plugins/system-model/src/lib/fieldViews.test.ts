import { fields } from '../__testUtils__/berths';
import { makeClaim, makeField } from '../__testUtils__/makeField';
import { groupStale } from './groupStale';
import { listChoices } from './listChoices';
import { selectFields } from './selectFields';
import { summariseFields } from './summariseFields';
import { placeField, toFieldGroups } from './toFieldGroups';

describe('toFieldGroups', () => {
  it('puts fields in the order people look for them', () => {
    const groups = toFieldGroups([
      ...fields,
      makeField('/spec/owner', { value: 'pilots' }),
      makeField('/spec/dependsOn/component:default~1tides'),
      makeField('/spec/custom/quay/depth', { value: 12 }),
      makeField('/metadata/annotations/fairway.dev~1aliases/quays'),
      makeField('/metadata/uses', { value: ['a'] }),
    ]);

    expect(
      groups.map(({ group, fields: placed }) => [
        group,
        placed.map(({ name }) => name),
      ]),
    ).toEqual([
      ['about', ['description', 'owner', 'lifecycle', 'tier']],
      ['tags', ['go']],
      ['aliases', ['quays']],
      ['dependsOn', ['component:default/tides']],
      ['annotations', ['fairway.dev/status', 'fairway.dev/version']],
      ['more', ['custom.quay.depth', 'metadata.uses']],
    ]);
  });

  it.each([
    '',
    '/',
    '/spec',
    '/metadata/tags',
    '/spec/about/x',
    '/__proto__/x',
  ])('survives the pointer “%s”', pointer => {
    expect(placeField(makeField(pointer)).group).toBe('more');
  });
});

describe('summariseFields', () => {
  it('counts what comes from where, and what of it cannot be trusted', () => {
    expect(summariseFields(fields)).toEqual({
      total: 6,
      origins: [
        { origin: 'overlay', fields: 1, sources: ['overlay'] },
        { origin: 'push', fields: 1, sources: ['push'] },
        { origin: 'descriptor', fields: 3, sources: ['repositories'] },
        { origin: 'controlPlane', fields: 1, sources: ['clusters'] },
      ],
      conflicts: 1,
      settled: 1,
      aged: 1,
      failing: 1,
    });
  });
});

describe('groupStale', () => {
  it('puts together what one source has not confirmed, and what one that fails says', () => {
    const old = (lastSeenAt: string) => ({
      source: 'clusters',
      lastSeenAt,
      staleBecause: { kind: 'age', maxAgeSeconds: 60 } as const,
    });
    const groups = groupStale([
      ...fields,
      makeField('/spec/type', old('2026-01-02T00:00:00.000Z')),
      makeField('/spec/tier', old('2026-01-01T00:00:00.000Z')),
    ]);

    expect(
      groups.map(group => [
        group.source,
        group.reason.kind,
        group.fields.map(({ name }) => name),
      ]),
    ).toEqual([
      ['clusters', 'age', ['type', 'tier', 'fairway.dev/version']],
      ['push', 'failing', ['fairway.dev/status']],
    ]);
    expect(groups[0].since).toBe('2026-01-01T00:00:00.000Z');
    expect(groups[1].reason).toMatchObject({ since: groups[1].since });
  });
});

describe('selectFields', () => {
  it.each([
    ['all', '', 6],
    ['conflicts', '', 1],
    ['stale', '', 2],
    ['settled', '', 1],
    ['all', ' BERTHS ', 1],
    ['all', 'repositories', 3],
    ['stale', 'version', 1],
  ] as const)('%s with “%s” are %d', (selection, text, expected) => {
    expect(selectFields(fields, selection, text)).toHaveLength(expected);
  });
});

describe('listChoices', () => {
  it('names each source once, with what it says first', () => {
    const field = makeField(
      '/spec/tier',
      { value: '1' },
      {
        others: [
          makeClaim({ value: '2' }),
          makeClaim({ source: 'mirror', value: '3' }),
        ],
      },
    );

    expect(listChoices(field).map(({ value }) => value)).toEqual(['1', '3']);
  });
});
