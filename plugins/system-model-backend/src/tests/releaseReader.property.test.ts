import { createMockDirectory } from '@backstage/backend-test-utils';
import { openRelease, Query } from '@fairway/system-model-reader';
import fc from 'fast-check';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { publishRelease } from './__testUtils__/publishRelease';

const folder = createMockDirectory();

const NAMES = ['shop', 'crane', 'tides', 'buoy'];
const KINDS = ['component', 'api'];
const REFS = KINDS.flatMap(kind =>
  NAMES.map(name => `${kind}:default/${name}`),
);
const TYPES = ['dependsOn', 'consumesApi', 'providesApi', 'partOf', 'ownedBy'];

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const optional = <T>(...values: T[]) =>
  fc.option(some(...values), { nil: undefined });

const entityArbitrary = fc.record({
  entityRef: some(...REFS),
  owner: optional(
    'harbour',
    'group:default/Harbour',
    'group:port/pilots',
    'a:b:c',
  ),
  tier: optional<string | number>(1, '1', 'Two'),
  product: optional('Sea', 'sea', 'land'),
  lifecycle: optional('production', 'Production', 'deprecated'),
  tags: fc.subarray(['java', 'Go', 'sea']),
  aliases: fc.subarray(['shop', 'old-shop', 'till', '__proto__']),
});

const modelArbitrary = fc.record({
  entities: fc.uniqueArray(entityArbitrary, { selector: one => one.entityRef }),
  edges: fc.uniqueArray(
    fc.record({ from: some(...REFS), to: some(...REFS), type: some(...TYPES) }),
    { selector: edge => JSON.stringify(edge), maxLength: 30 },
  ),
});

type Model = typeof modelArbitrary extends fc.Arbitrary<infer T> ? T : never;

function toDouble({ entities, edges }: Model): ModelDouble {
  const model = new ModelDouble();
  for (const { entityRef, aliases, tags, ...spec } of entities) {
    model.set(entityRef, JSON.parse(JSON.stringify(spec)), { aliases });
    const { entity } = model.entities.find(one => one.entityRef === entityRef)!;
    Object.assign(entity.metadata!, { tags });
  }
  model.edges = edges;
  return model;
}

/** What a query means, said once more without looking at how the reader does it. */
function fits(
  entity: Model['entities'][number],
  query: Record<string, string>,
) {
  const owners: Record<string, string> = {
    harbour: 'group:default/harbour',
    'group:default/Harbour': 'group:default/harbour',
    'group:port/pilots': 'group:port/pilots',
  };
  const is = (value: unknown, wanted: string) =>
    value !== undefined && `${value}`.toLowerCase() === wanted.toLowerCase();
  return Object.entries(query).every(([field, wanted]) => {
    switch (field) {
      case 'kind':
        return entity.entityRef.startsWith(`${wanted.toLowerCase()}:`);
      case 'owner':
        return (
          entity.owner !== undefined &&
          owners[entity.owner] !== undefined &&
          owners[entity.owner] === owners[wanted]
        );
      case 'tag':
        return entity.tags.some(tag => is(tag, wanted));
      default:
        return is(entity[field as 'tier' | 'product' | 'lifecycle'], wanted);
    }
  });
}

/** Steps to what can be reached, by trying all edges until nothing gets any nearer. */
function reach(
  edges: Model['edges'],
  root: string,
  isDown: boolean,
  depth: number,
) {
  const steps = new Map([[root, 0]]);
  for (let round = 0; round < depth; round++) {
    for (const { from, to, type } of edges) {
      if (['dependsOn', 'consumesApi', 'providesApi'].includes(type)) {
        const needs = type === 'providesApi' ? [to, from] : [from, to];
        const [here, there] = isDown ? needs : [...needs].reverse();
        if (steps.get(here) === round && !steps.has(there)) {
          steps.set(there, round + 1);
        }
      }
    }
  }
  steps.delete(root);
  return steps;
}

describe('a release', () => {
  it('answers what is asked of the model it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(
        modelArbitrary,
        fc.record(
          {
            kind: some('component', 'API'),
            owner: some(
              'harbour',
              'group:default/Harbour',
              'group:port/pilots',
            ),
            tier: some('1', 'two'),
            product: some('sea', 'LAND'),
            lifecycle: some('production', 'DEPRECATED'),
            tag: some('java', 'go'),
          },
          { requiredKeys: [] },
        ),
        some(
          'shop',
          'Old-Shop',
          'till',
          '__proto__',
          'api:default/tides',
          'nothing',
        ),
        fc.integer({ min: 1, max: 4 }),
        async (plain, query, name, depth) => {
          folder.clear();
          const { location } = await publishRelease(
            folder.path,
            toDouble(plain),
          );
          const release = await openRelease(location);
          const { edges, entities } = plain;

          const listed = await release.list(query as Query);
          expect(listed.map(one => one.entityRef)).toEqual(
            entities
              .filter(one => fits(one, query as Record<string, string>))
              .map(one => one.entityRef)
              .sort(),
          );

          const lower = name.toLowerCase();
          const named = entities.filter(({ entityRef }) =>
            [entityRef, entityRef.split('/')[1]].includes(lower),
          );
          const aliased = entities.filter(one => one.aliases.includes(lower));
          const expected = named.length > 0 ? named : aliased;
          const [first, second] = expected;
          const outcome =
            second || !first
              ? `Error: ${second ? 'Several' : 'No'} entit`
              : first.entityRef;
          const found = await release.get(name).then(
            one => one.entityRef,
            error => String(error).slice(0, outcome.length),
          );
          expect(found).toBe(outcome);

          for (const { entityRef } of entities) {
            const { nodes } = await release.dependencies(entityRef, { depth });
            for (const direction of ['up', 'down']) {
              expect(
                new Map(
                  nodes
                    .filter(node => node.direction === direction)
                    .map(node => [node.entityRef, node.depth]),
                ),
              ).toEqual(reach(edges, entityRef, direction === 'down', depth));
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
