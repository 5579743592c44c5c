import { createRandom } from './createRandom.mjs';
import { plainWording } from './plainWording.mjs';
import { AREAS, FORMS, THINGS } from './words.mjs';

const SEED = 20261120;
const SHARES = {
  Domain: 0.01,
  System: 0.05,
  Group: 0.04,
  User: 0.1,
  API: 0.1,
  Resource: 0.1,
};
const LIFECYCLES = ['production', 'production', 'experimental', 'deprecated'];
const CHILDREN_PER_GROUP = 6;

function nameEntities(count, random, wording) {
  const names = { Component: [] };
  let left = count;
  const make = (kind, number) => {
    names[kind] = Array.from({ length: number }, (_, i) => ({
      area: random.pick(AREAS),
      thing: random.pick(THINGS),
      form: random.pick(FORMS),
      number: i,
      kind,
    })).map(parts => ({
      ...parts,
      // Whoever visits Fairway as guest is a user of that name.
      name:
        kind === 'User' && parts.number === 0
          ? 'guest'
          : wording.createName(parts, random),
    }));
    left -= number;
  };
  Object.entries(SHARES).forEach(([kind, share]) =>
    make(kind, Math.max(1, Math.round(count * share))),
  );
  make('Component', left);
  return names;
}

function createMetadata(parts, random, wording) {
  const { name } = parts;
  const title = wording.createTitle(parts, random);
  return {
    name,
    ...(title ? { title } : {}),
    description: wording.createDescription(parts, random),
    labels: { tier: String(1 + random.below(4)) },
    annotations: {
      'example.org/cost-center': `cc-${random.below(90)}`,
      ...wording.createAnnotations(parts),
    },
    tags: wording.pickTags(random),
    links: [{ url: `https://${name}.example.org`, title: 'Dashboard' }],
  };
}

/**
 * Makes an organisation of `count` entities: 60 % components, 10 % each of APIs, resources and users, 5 % systems, 4 %
 * groups, 1 % domains, with about 6.7 relations per entity, counted at both ends.
 *
 * @param options.seed - The same seed gives the same organisation
 * @param options.wording - How it calls its things, see `plainWording`
 */
export function createOrganisation(
  count,
  { seed = SEED, wording = plainWording } = {},
) {
  const random = createRandom(seed);
  const names = nameEntities(count, random, wording);
  const pickName = kind => random.pick(names[kind]).name;
  const pickNames = (kind, number) =>
    random.sample(names[kind], number).map(({ name }) => name);
  const provided = new Map();
  names.API.forEach(({ name }) => {
    const provider = pickName('Component');
    provided.set(provider, [...(provided.get(provider) ?? []), name]);
  });
  const owned = () => ({ owner: `group:default/${pickName('Group')}` });

  const specs = {
    Domain: () => owned(),
    System: () => ({ ...owned(), domain: pickName('Domain') }),
    Group: parts => ({
      type: 'team',
      profile: { displayName: wording.createTeamName(parts) },
      ...(parts.number > 0
        ? {
            parent:
              names.Group[Math.floor((parts.number - 1) / CHILDREN_PER_GROUP)]
                .name,
          }
        : {}),
      children: [],
    }),
    User: parts => ({
      profile: {
        displayName: wording.createPersonName(parts, random),
        email: `person-${parts.number}@example.org`,
      },
      memberOf: pickNames('Group', 1 + random.below(2)),
    }),
    API: parts => ({
      type: 'openapi',
      lifecycle: random.pick(LIFECYCLES),
      ...owned(),
      system: pickName('System'),
      definition: wording.createDefinition(parts),
    }),
    Resource: () => ({
      type: random.pick(['bucket', 'database', 'queue', 'topic']),
      ...owned(),
      system: pickName('System'),
    }),
    Component: ({ name }) => ({
      type: random.pick(['service', 'service', 'worker', 'library', 'website']),
      lifecycle: random.pick(LIFECYCLES),
      ...owned(),
      system: pickName('System'),
      providesApis: provided.get(name) ?? [],
      consumesApis: pickNames('API', random.below(3)),
      dependsOn: [
        ...pickNames('Resource', random.chance(0.25) ? 1 : 0).map(
          r => `resource:${r}`,
        ),
        ...pickNames('Component', random.below(3))
          .filter(other => other !== name)
          .map(other => `component:${other}`),
      ],
    }),
  };
  return Object.entries(specs).flatMap(([kind, createSpec]) =>
    names[kind].map(parts => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: createMetadata(parts, random, wording),
      spec: createSpec(parts),
    })),
  );
}
