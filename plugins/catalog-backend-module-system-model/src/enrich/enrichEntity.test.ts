import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import {
  FieldProvenance,
  Origin,
  Place,
} from '@fairway/plugin-system-model-common';
import { makeClaim, makeField } from '../__testUtils__/describeComponent';
import { enrichEntity } from './enrichEntity';
import { toEnrichmentFields } from './toEnrichmentFields';

const DESCRIPTOR =
  'https://git.example.com/acme/shop/src/branch/main/catalog-info.yaml';
const SHA = '1'.repeat(40);

const fileOf = (repository: string, path: string): Place => ({
  kind: 'file',
  path,
  url: `https://git.example.com/${repository}/src/commit/${SHA}/${path}`,
});
const OWN = fileOf('acme/shop', 'catalog-info.yaml');
const SIBLING = fileOf('Acme/Shop', 'qm.yaml');
const FOREIGN = fileOf('mallory/shop', 'catalog-info.yaml');

const shop: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    tags: ['own'],
    links: [{ url: 'https://a', title: 'Own' }],
    annotations: { 'fairway.dev/aliases': 'store' },
  },
  spec: { owner: 'crew', dependsOn: ['Resource:db'], type: 'service' },
};

const enrich = (
  fields: readonly FieldProvenance[],
  outranking: readonly Origin[] = ['overlay', 'push'],
  descriptorUrl: string | undefined = DESCRIPTOR,
) =>
  enrichEntity(shop, toEnrichmentFields(fields), {
    descriptorUrl,
    outranking: new Set(outranking),
  });

describe('enrichEntity', () => {
  it.each<[string, Parameters<typeof makeField>[1], string | undefined]>([
    ['an overlay before the descriptor', [makeClaim('overlay', 'x')], 'x'],
    [
      'a cluster only where there is nothing',
      [makeClaim('controlPlane', 'x')],
      'crew',
    ],
    [
      'its own word before the model has read it',
      [makeClaim('descriptor', 'x', OWN)],
      'crew',
    ],
    [
      'its own word before another file of the repository',
      [makeClaim('descriptor', 'x', SIBLING)],
      'crew',
    ],
    [
      'nothing of another repository',
      [makeClaim('descriptor', 'x', FOREIGN)],
      'crew',
    ],
    [
      'a pipeline, whatever another repository says',
      [makeClaim('descriptor', 'y', FOREIGN), makeClaim('push', 'x')],
      'x',
    ],
  ])('believes %s', (_, claims, owner) => {
    expect(enrich([makeField('/spec/owner', claims)]).spec?.owner).toBe(owner);
  });

  it('takes out of lists what an owner says is not so', () => {
    const removal = (pointer: string, others: readonly JsonValue[] = []) =>
      makeField(pointer, [
        makeClaim('overlay', null),
        ...others.map(value => makeClaim('descriptor', value, OWN)),
      ]);
    const fields = [
      removal('/metadata/tags/own', ['own']),
      removal('/metadata/links/https:~1~1a', [{ url: 'https://a' }]),
      removal('/metadata/annotations/fairway.dev~1aliases/store', ['store']),
      removal('/spec/dependsOn/resource:default~1db', ['resource:db']),
      removal('/spec/providesApis/api:default~1none'),
    ];

    const { metadata, spec } = enrich(fields);
    const weak = enrich(fields, []);
    const believed = enrich([
      makeField('/metadata/tags/own', [
        makeClaim('descriptor', 'own', OWN),
        makeClaim('overlay', null),
      ]),
    ]);

    expect(metadata.tags).toBeUndefined();
    expect(metadata.links).toBeUndefined();
    expect(metadata.annotations).toEqual({
      'fairway.dev/model': 'true',
    });
    expect(spec).toEqual({ owner: 'crew', type: 'service' });
    expect(weak.metadata.tags).toEqual(['own']);
    expect(weak.spec).toEqual(shop.spec);
    expect(believed.metadata.tags).toEqual(['own']);
  });

  it('fills gaps from the repository of the descriptor, and from what runs', () => {
    const { metadata, spec } = enrich([
      makeField('/spec/tier', [makeClaim('descriptor', '1', SIBLING)]),
      makeField('/spec/language', [makeClaim('hint', 'go', SIBLING)]),
      makeField('/spec/product', [makeClaim('descriptor', 'x', FOREIGN)]),
      makeField('/spec/profile/team', [makeClaim('controlPlane', 'crew')]),
      makeField('/spec/type/inner', [makeClaim('overlay', 'in the way')]),
      makeField('/metadata/annotations/acme.dev~1image', [
        makeClaim('push', 'sha256:1'),
      ]),
      makeField('/metadata/description', [
        makeClaim('descriptor', 'Gone', OWN),
      ]),
    ]);

    expect(spec).toEqual({
      ...shop.spec,
      tier: '1',
      language: 'go',
      profile: { team: 'crew' },
    });
    expect(metadata).toEqual({
      ...shop.metadata,
      annotations: {
        'fairway.dev/aliases': 'store',
        'acme.dev/image': 'sha256:1',
        'fairway.dev/model': 'true',
      },
    });
  });

  it('adds members to lists, each once', () => {
    const link = { url: 'https://a', title: 'Edited' };
    const { metadata, spec } = enrich([
      makeField('/metadata/tags/own', [makeClaim('overlay', 'own')]),
      makeField('/metadata/tags/new', [
        makeClaim('descriptor', 'new', OWN),
        makeClaim('overlay', 'new'),
      ]),
      makeField('/metadata/tags/foreign', [
        makeClaim('descriptor', 'foreign', FOREIGN),
      ]),
      makeField('/metadata/links/https:~1~1a', [makeClaim('overlay', link)]),
      makeField('/spec/dependsOn/resource:default~1db', [
        makeClaim('controlPlane', 'resource:default/db'),
      ]),
      makeField('/spec/dependsOn/component:default~1pay', [
        makeClaim('push', 'component:default/pay'),
      ]),
      makeField('/metadata/annotations/fairway.dev~1aliases/basket', [
        makeClaim('descriptor', 'Basket', SIBLING),
      ]),
    ]);

    expect(metadata.tags).toEqual(['own', 'new']);
    expect(metadata.links).toEqual([link]);
    expect(spec?.dependsOn).toEqual(['Resource:db', 'component:default/pay']);
    expect(metadata.annotations?.['fairway.dev/aliases']).toBe('store,Basket');
  });

  it('follows what an owner has settled, and the configured order', () => {
    const settled = { by: 'user:default/owner', at: '2026-11-26T20:00:00Z' };
    const owner = makeField(
      '/spec/owner',
      [makeClaim('descriptor', 'others', FOREIGN)],
      settled,
    );
    const type = makeField('/spec/type', [makeClaim('push', 'website')]);

    expect(enrich([owner]).spec?.owner).toBe('others');
    expect(enrich([type]).spec?.type).toBe('website');
    expect(enrich([type], ['overlay']).spec?.type).toBe('service');
  });

  it('lets nothing change what an entity is, or where it comes from', () => {
    const refused = [
      '/metadata/name',
      '/metadata/namespace',
      '/metadata/annotations/backstage.io~1managed-by-location',
      '/metadata/annotations/backstage.io~1managed-by-origin-location',
      '/metadata/annotations/fairway.dev~1model',
      '/metadata/__proto__/polluted',
      '/spec/constructor/prototype/polluted',
      '/spec/definition/$text',
      '/kind',
      '/relations/x',
    ];

    const enriched = enrich(
      refused.map(pointer => makeField(pointer, [makeClaim('overlay', 'x')])),
    );

    expect(enriched).toEqual({
      ...shop,
      metadata: {
        ...shop.metadata,
        annotations: {
          'fairway.dev/aliases': 'store',
          'fairway.dev/model': 'true',
        },
      },
    });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('leaves the entity it was given as it is', () => {
    const before = structuredClone(shop);

    enrich([makeField('/spec/owner', [makeClaim('overlay', 'x')])], undefined);

    expect(shop).toEqual(before);
  });
});
