import { makeEntity } from './makeEntity';

/** A small organisation: two teams, one system, and what they run. */
export const harbour = [
  makeEntity('group:default/pilots', {
    metadata: {
      title: 'Pilots',
      links: [
        {
          url: 'https://call.example.com',
          title: 'Duty pilot',
          type: 'on-call',
        },
      ],
    },
    spec: { type: 'team', profile: { email: 'pilots@example.com' } },
    relations: [['hasMember', 'user:default/ana']],
  }),
  makeEntity('group:default/crane', { metadata: { title: 'Crane crew' } }),
  makeEntity('user:default/ana', {
    spec: { profile: { displayName: 'Ana Torres' } },
    relations: [['memberOf', 'group:default/pilots']],
  }),
  makeEntity('system:default/berths', {
    metadata: { title: 'Berths' },
    spec: { owner: 'pilots' },
    relations: [
      ['ownedBy', 'group:default/pilots'],
      ['hasPart', 'component:default/berth-planner'],
    ],
  }),
  makeEntity('component:default/berth-planner', {
    metadata: {
      title: 'Berth planner',
      description: 'Plans berths for the next ten days.',
      tags: ['go'],
      links: [
        { url: 'https://chat.example.com', title: '#berths', type: 'chat' },
        { url: 'https://berths.example.com', title: 'The planner' },
      ],
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'pilots',
      system: 'berths',
    },
    relations: [
      ['ownedBy', 'group:default/pilots'],
      ['partOf', 'system:default/berths'],
      ['providesApi', 'api:default/berths-api'],
      ['dependsOn', 'component:default/tide-tables'],
    ],
  }),
  makeEntity('component:default/tide-tables', {
    metadata: { title: 'Tide tables' },
    spec: { type: 'library', lifecycle: 'deprecated', owner: 'crane' },
    relations: [
      ['ownedBy', 'group:default/crane'],
      ['dependencyOf', 'component:default/berth-planner'],
    ],
  }),
  makeEntity('api:default/berths-api', {
    metadata: { title: 'Berths API' },
    spec: { type: 'openapi', lifecycle: 'production', owner: 'pilots' },
    relations: [
      ['ownedBy', 'group:default/pilots'],
      ['apiProvidedBy', 'component:default/berth-planner'],
    ],
  }),
];

/** Whoever looks at it in tests. */
export const ana = {
  userEntityRef: 'user:default/ana',
  ownershipEntityRefs: ['user:default/ana', 'group:default/pilots'],
};
