import { findField } from './__testUtils__/findField';
import { makeClaim, makeRules, NOW } from './__testUtils__/makeClaim';
import { ofCluster } from './__testUtils__/ofCluster';
import { claimOverlay } from './claimOverlay';
import { merge } from './merge';

const HOUR = 3_600_000;

describe('merge', () => {
  it('takes each field from whom is believed most, and tells who else says what', () => {
    const merged = merge(
      [
        ofCluster({
          data: {
            metadata: { annotations: { 'fairway.dev/version': '1.4' } },
            spec: { system: 'Shops', owner: 'ops' },
          },
        }),
        makeClaim({
          place: { kind: 'file', path: 'catalog-info.yaml', commit: 'c0ffee' },
          data: {
            apiVersion: 'backstage.io/v1beta1',
            kind: 'Component',
            metadata: { name: 'Shop', uid: 'x', description: 'Sells' },
            spec: { owner: 'team-a', system: 'system:default/shops', tier: 1 },
            relations: [{}],
          },
          lines: { '/spec': 5, '/spec/owner': 7 },
          firstSeen: { '/spec/owner': NOW - HOUR },
        }),
        makeClaim({
          origin: 'hint',
          path: 'package.json',
          data: { metadata: { description: 'A shop' }, spec: { owner: 'x' } },
        }),
        claimOverlay({
          pointer: '/spec/tier',
          value: 2,
          by: 'user:default/jane',
          at: NOW - HOUR,
        })!,
      ],
      makeRules(),
    );

    expect(merged).toMatchObject({
      entityRef: 'component:default/shop',
      kind: 'component',
      namespace: 'default',
      name: 'shop',
      entity: {
        apiVersion: 'backstage.io/v1beta1',
        kind: 'Component',
        metadata: {
          name: 'Shop',
          namespace: 'default',
          description: 'Sells',
          annotations: { 'fairway.dev/version': '1.4' },
        },
        spec: { owner: 'team-a', system: 'system:default/shops', tier: 2 },
      },
      columns: {
        owner: 'group:default/team-a',
        system: 'system:default/shops',
        tier: '2',
      },
      conflicts: 2,
      stale: 0,
      problems: [],
    });
    expect(merged?.entity.metadata).not.toHaveProperty('uid');
    expect(findField(merged, '/spec/owner')).toEqual({
      pointer: '/spec/owner',
      isConflict: true,
      chosen: {
        source: 'git',
        origin: 'descriptor',
        place: {
          kind: 'file',
          path: 'catalog-info.yaml',
          commit: 'c0ffee',
          line: 7,
        },
        value: 'team-a',
        firstSeenAt: '2026-11-26T11:00:00.000Z',
        lastSeenAt: '2026-11-26T11:59:00.000Z',
      },
      others: [
        expect.objectContaining({ source: 'cluster', value: 'ops' }),
        expect.objectContaining({ origin: 'hint', value: 'x' }),
      ],
    });
    // The same system, written in another way, and what a hint says, are no conflicts.
    expect(findField(merged, '/spec/system').isConflict).toBe(false);
    expect(findField(merged, '/metadata/description').isConflict).toBe(false);
    expect(findField(merged, '/spec/tier')).toMatchObject({
      isConflict: true,
      chosen: { place: { kind: 'overlay', by: 'user:default/jane' } },
      others: [{ place: { line: 5 } }],
    });
  });

  it('unites lists, and tells of each member who says it', () => {
    const merged = merge(
      [
        makeClaim({
          data: {
            metadata: {
              tags: ['java', 'web'],
              links: [{ url: 'https://a', title: 'A' }],
              annotations: { 'fairway.dev/aliases': 'Cart, basket' },
            },
            spec: { dependsOn: ['component:db', null], list: ['x', 'y'] },
          },
          lines: { '/metadata/tags/1': 9 },
        }),
        ofCluster({
          data: {
            metadata: {
              tags: ['eu', 'java'],
              links: [{ url: 'https://a', title: 'B' }, { url: 'https://b' }],
            },
            spec: { dependsOn: ['Component:default/DB'], list: ['z'] },
          },
          aliases: ['CART', 'shop'],
        }),
      ],
      makeRules({ formerAliases: ['Old-Shop'] }),
    );

    expect(merged?.entity).toMatchObject({
      metadata: {
        tags: ['java', 'web', 'eu'],
        links: [{ url: 'https://a', title: 'A' }, { url: 'https://b' }],
        annotations: { 'fairway.dev/aliases': 'Cart,basket,shop' },
      },
      spec: { dependsOn: ['component:db'], list: ['x', 'y'] },
    });
    expect(merged?.aliases).toEqual(['basket', 'cart', 'old-shop']);
    expect(merged?.tags).toEqual(['eu', 'java', 'web']);
    expect(
      merged?.provenance.map(({ pointer, chosen, others, isConflict }) => [
        pointer,
        chosen.source,
        others.length,
        isConflict,
      ]),
    ).toEqual([
      ['/metadata/annotations/fairway.dev~1aliases/basket', 'git', 0, false],
      ['/metadata/annotations/fairway.dev~1aliases/cart', 'git', 1, false],
      ['/metadata/annotations/fairway.dev~1aliases/shop', 'cluster', 0, false],
      ['/metadata/links/https:~1~1a', 'git', 1, true],
      ['/metadata/links/https:~1~1b', 'cluster', 0, false],
      ['/metadata/tags/eu', 'cluster', 0, false],
      ['/metadata/tags/java', 'git', 1, false],
      ['/metadata/tags/web', 'git', 0, false],
      ['/spec/dependsOn/component:default~1db', 'git', 1, false],
      ['/spec/list', 'git', 1, true],
    ]);
    expect(findField(merged, '/metadata/tags/web').chosen.place).toMatchObject({
      line: 9,
    });
  });

  it('makes edges and columns of references in full', () => {
    const merged = merge(
      [
        makeClaim({
          data: {
            spec: {
              type: 'Service',
              lifecycle: ' Production ',
              owner: 'User:Jane',
              system: 'Shops',
              product: 'Web',
              subcomponentOf: 'all',
              dependsOn: ['resource:default/DB', 'Component:eu/shop', 5],
              dependencyOf: ['cart'],
              providesApis: ['Orders'],
              consumesApis: ['other/Pay', 'a:'],
            },
          },
        }),
      ],
      makeRules({ entityRef: 'component:eu/shop' }),
    );

    expect(merged?.columns).toEqual({
      type: 'service',
      lifecycle: 'production',
      owner: 'user:eu/jane',
      system: 'system:eu/shops',
      product: 'web',
    });
    expect(
      merged?.edges.map(({ from, to, type }) => `${from} ${type} ${to}`),
    ).toEqual([
      'component:eu/cart dependsOn component:eu/shop',
      'component:eu/shop providesApi api:eu/orders',
      'component:eu/shop consumesApi api:other/pay',
      'component:eu/shop partOf component:eu/all',
      'component:eu/shop dependsOn resource:default/db',
      'component:eu/shop partOf system:eu/shops',
      'component:eu/shop ownedBy user:eu/jane',
    ]);
  });

  it('keeps what is said of a place where the most believed has another shape', () => {
    const text = makeClaim({ data: { spec: { profile: 'text', tags: 'x' } } });
    const object = ofCluster({
      data: { spec: { profile: { a: 1, b: 2 }, tags: ['y'] } },
    });
    const settlement = {
      pointer: '/spec/profile',
      source: 'cluster',
      by: 'user:default/jane',
      at: NOW,
    };

    const ofText = merge([text, object], makeRules());
    const ofObject = merge(
      [text, object],
      makeRules({ settlements: [settlement] }),
    );

    expect(ofText?.entity.spec).toEqual({ profile: 'text', tags: 'x' });
    expect(findField(ofText, '/spec/profile')).toMatchObject({
      others: [{ source: 'cluster', value: { a: 1, b: 2 } }],
      isConflict: true,
    });
    expect(ofObject?.entity.spec).toEqual({
      profile: { a: 1, b: 2 },
      tags: 'x',
    });
    expect(findField(ofObject, '/spec/profile/b')).toMatchObject({
      chosen: { source: 'cluster', value: 2 },
      others: [{ source: 'git', value: 'text' }],
      isConflict: true,
    });
  });

  it('makes no entity of hints, pushes and overlays alone, or of what cannot have its name', () => {
    const hint = makeClaim({ origin: 'hint', data: { spec: { type: 'x' } } });
    const push = makeClaim({ origin: 'push', source: 'push' });
    const overlay = claimOverlay({
      pointer: '/spec/tier',
      value: 1,
      by: 'user:default/jane',
      at: NOW,
    })!;

    expect(merge([], makeRules())).toBeUndefined();
    expect(merge([hint, push, overlay], makeRules())).toBeUndefined();
    expect(
      merge([{ ...hint, creates: true }, overlay], makeRules())?.entity,
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', namespace: 'default' },
      spec: { type: 'x', tier: 1 },
    });
    for (const entityRef of ['shop', 'component:default/a b', 'a:B_/c', '']) {
      expect(merge([makeClaim()], makeRules({ entityRef }))).toBeUndefined();
    }
  });

  it('leaves out what could harm, and says so', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);

    const merged = merge(
      [
        makeClaim({
          data: {
            metadata: JSON.parse(
              '{"__proto__": {"polluted": 1}, "annotations": {"constructor": "x"}}',
            ),
            spec: { deep, list: [JSON.parse('{"prototype": 1, "b": 2}')] },
          },
        }),
        makeClaim({ path: 'other.yaml', data: { spec: 'text' } }),
      ],
      makeRules(),
    );

    expect(merged?.entity).toMatchObject({
      metadata: { name: 'shop' },
      spec: { list: [{ b: 2 }] },
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(
      merged?.problems.map(({ path, pointer }) => [path, pointer.slice(0, 40)]),
    ).toEqual([
      ['catalog-info.yaml', '/metadata/__proto__'],
      ['catalog-info.yaml', '/metadata/annotations/constructor'],
      ['catalog-info.yaml', `/spec/deep${'/a'.repeat(15)}`],
      ['catalog-info.yaml', '/spec/list/0/prototype'],
      ['other.yaml', '/spec'],
    ]);
    expect(merged?.problems[0]).toMatchObject({
      source: 'git',
      collection: 'shop/web',
      message: expect.stringMatching(/"__proto__" is left out.*another name/),
    });
  });
});
