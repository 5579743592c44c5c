import { createDefinition } from './createDefinition.mjs';
import { createRandom } from './createRandom.mjs';
import {
  AREAS,
  FAMILY_NAMES,
  FORMS,
  GIVEN_NAMES,
  TAGS,
  THINGS,
} from './words.mjs';

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

const upperFirst = word => word[0].toUpperCase() + word.slice(1);

function nameEntities(count, random) {
  const names = { Component: [] };
  let left = count;
  const make = (kind, number) => {
    names[kind] = Array.from({ length: number }, (_, i) => ({
      area: random.pick(AREAS),
      thing: random.pick(THINGS),
      form: random.pick(FORMS),
      number: i,
    })).map(parts => ({
      ...parts,
      // Whoever visits Fairway as guest is a user of that name.
      name:
        kind === 'User' && parts.number === 0
          ? 'guest'
          : `${parts.area}-${parts.thing}-${parts.form}-${parts.number}`,
    }));
    left -= number;
  };
  Object.entries(SHARES).forEach(([kind, share]) =>
    make(kind, Math.max(1, Math.round(count * share))),
  );
  make('Component', left);
  return names;
}

function createMetadata({ area, thing, form, name }, random) {
  const title = `${upperFirst(area)} ${thing} ${form}`;
  return {
    name,
    ...(random.chance(0.3) ? { title } : {}),
    description: `Keeps the ${thing} of the ${area} for everyone who has to work with it.`,
    labels: { tier: String(1 + random.below(4)) },
    annotations: { 'example.org/cost-center': `cc-${random.below(90)}` },
    tags: random.sample(TAGS, 1 + random.below(3)),
    links: [{ url: `https://${name}.example.org`, title: 'Dashboard' }],
  };
}

/**
 * Makes an organisation of `count` entities: 60 % components, 10 % each of APIs, resources and users, 5 % systems, 4 %
 * groups, 1 % domains, with about 6.7 relations per entity, counted at both ends.
 */
export function createOrganisation(count) {
  const random = createRandom(SEED);
  const names = nameEntities(count, random);
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
    Group: ({ area, number }) => ({
      type: 'team',
      profile: { displayName: `${upperFirst(area)} ${number}` },
      ...(number > 0
        ? {
            parent:
              names.Group[Math.floor((number - 1) / CHILDREN_PER_GROUP)].name,
          }
        : {}),
      children: [],
    }),
    User: ({ number }) => ({
      profile: {
        displayName: `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`,
        email: `person-${number}@example.org`,
      },
      memberOf: pickNames('Group', 1 + random.below(2)),
    }),
    API: ({ area, thing }) => ({
      type: 'openapi',
      lifecycle: random.pick(LIFECYCLES),
      ...owned(),
      system: pickName('System'),
      definition: createDefinition(area, thing),
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
      metadata: createMetadata(parts, random),
      spec: createSpec(parts),
    })),
  );
}
