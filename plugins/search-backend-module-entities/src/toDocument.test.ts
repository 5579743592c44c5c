import { ConfigReader } from '@backstage/config';
import { Entity } from '@backstage/catalog-model';
import { EntityOptions, readEntityOptions } from './config';
import { toDocument as toTitledDocument } from './toDocument';

const DEFAULTS = readEntityOptions(new ConfigReader({}));

const toDocument = (entity: Entity, options: EntityOptions) =>
  toTitledDocument(entity, new Map(), options);

const service: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'tide-tables',
    namespace: 'Harbour',
    title: 'Tides',
    description: 'When the water is high',
    tags: ['java'],
    annotations: {
      'fairway.dev/aliases': 'ebb, flow ,',
      'example.com/team-chat': '#tides',
    },
    links: [{ url: 'https://x', title: 'Runbook' }, { url: 'https://y' }],
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'crew' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/crew' },
    { type: 'ownedBy', targetRef: 'user:default/jo' },
    { type: 'partOf', targetRef: 'system:default/port' },
    { type: 'partOf', targetRef: 'domain:default/sea' },
  ],
};

describe('toDocument', () => {
  it('holds what an entity is found, narrowed and shown by', () => {
    expect(
      toDocument(service, {
        ...DEFAULTS,
        annotations: ['example.com/team-chat', 'example.com/none'],
      }),
    ).toEqual({
      names: ['tide-tables', 'Tides', 'ebb', 'flow'],
      tags: [
        'crew',
        'jo',
        'port',
        'sea',
        'java',
        'Component',
        'service',
        'Harbour',
        '#tides',
      ],
      description: 'When the water is high',
      text: 'Runbook',
      values: {
        kind: ['Component'],
        namespace: ['Harbour'],
        name: ['tide-tables'],
        componentType: ['service'],
        lifecycle: ['production'],
        owner: ['group:default/crew', 'user:default/jo'],
        system: ['system:default/port'],
        tag: ['java'],
      },
      popularity: 0,
      document: {
        title: 'Tides',
        text: 'When the water is high',
        location: '/catalog/harbour/component/tide-tables',
        kind: 'Component',
        namespace: 'Harbour',
        name: 'tide-tables',
        type: 'service',
        componentType: 'service',
        lifecycle: 'production',
        owner: 'group:default/crew',
        system: 'system:default/port',
        tags: ['java'],
        authorization: { resourceRef: 'component:harbour/tide-tables' },
      },
    });
  });

  it('finds people by how they are called and by mail', () => {
    const { document, names, text } = toDocument(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'jdoe' },
        spec: {
          profile: { displayName: 'Jo Doe', email: 'jo@example.com' },
        },
      },
      DEFAULTS,
    );

    expect(names).toEqual(['jdoe', 'Jo Doe']);
    expect(document.title).toBe('Jo Doe');
    expect(text).toBe('jo@example.com');
  });

  it('finds what belongs to others by how they are called as well', () => {
    const { document, tags, values } = toTitledDocument(
      service,
      new Map([
        ['group:default/crew', ['The Crew']],
        ['system:default/port', ['Port of København']],
        ['domain:default/sea', []],
      ]),
      DEFAULTS,
    );

    expect(tags).toEqual(
      expect.arrayContaining(['crew', 'The Crew', 'Port of København', 'sea']),
    );
    // Who may read the entity need not be one who may read its owner.
    expect(JSON.stringify({ document, values })).not.toMatch(/Crew|København/);
  });

  it('leads to where a kit is used', () => {
    const { document } = toDocument({ ...service, kind: 'Template' }, DEFAULTS);

    expect(document.location).toBe('/create/templates/harbour/tide-tables');
  });

  it('takes what it is given, however odd', () => {
    const { document, text, values } = toDocument(
      {
        apiVersion: 'x',
        kind: 'Component',
        metadata: {
          name: "a$&b/../c'?#",
          annotations: { 'fairway.dev/aliases': ',,' },
          links: 'none' as any,
        },
        spec: {
          type: 3 as any,
          lifecycle: ['x'] as any,
          profile: null,
        },
      },
      { ...DEFAULTS, fields: ['spec.__proto__.x', 'metadata.links.title', ''] },
    );

    expect(document.location).toBe(
      "/catalog/default/component/a%24%26b%2f..%2fc'%3f%23",
    );
    expect(text).toBe('');
    expect(values).toMatchObject({ componentType: [''], lifecycle: [''] });
  });

  it('counts how much others build on it', () => {
    const popularityOf = (count: number) =>
      toDocument(
        {
          ...service,
          relations: Array.from({ length: count }, (_, index) => ({
            type: 'dependencyOf',
            targetRef: `component:default/c${index}`,
          })),
        },
        DEFAULTS,
      ).popularity;

    expect(popularityOf(0)).toBe(0);
    expect(popularityOf(5)).toBeGreaterThan(popularityOf(4)!);
    expect(popularityOf(10_000)).toBe(1);
  });
});
