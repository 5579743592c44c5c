import {
  type ApiEntity,
  type Entity,
  RELATION_HAS_MEMBER,
  RELATION_OWNER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import fs from 'node:fs/promises';
import path from 'node:path';
import {
  repositoryRoot,
  startContentBackend,
} from './__testUtils__/startContentBackend';
import { until } from './__testUtils__/until';

const locations = ['catalog/all.yaml', 'catalog-info.yaml'];

/** Descriptor files are found by walking, so that one which no Location names is missed below. */
async function findDescriptors(): Promise<string[]> {
  const files = await fs.readdir(path.join(repositoryRoot, 'catalog'), {
    recursive: true,
  });
  return [
    'catalog-info.yaml',
    ...files
      .filter(file => /(^|\/)catalog-info\.yaml$|^all\.yaml$|^org\//.test(file))
      .filter(file => file.endsWith('.yaml'))
      .map(file => path.join('catalog', file)),
  ];
}

async function countDeclaredEntities(): Promise<number> {
  const texts = await Promise.all(
    (
      await findDescriptors()
    ).map(file => fs.readFile(path.join(repositoryRoot, file), 'utf8')),
  );
  return texts.join('\n').match(/^kind: /gm)!.length;
}

/** Both ends of each relation are known, so that no entity is looked at half finished. */
function isSettled(entities: Entity[]): boolean {
  const byRef = new Map(entities.map(e => [stringifyEntityRef(e), e]));
  return entities.every(
    entity =>
      entity.kind === 'Location' ||
      (entity.relations?.length &&
        entity.relations.every(
          ({ targetRef }) =>
            !byRef.has(targetRef) ||
            byRef
              .get(targetRef)!
              .relations?.some(
                back => back.targetRef === stringifyEntityRef(entity),
              ),
        )),
  );
}

describe('the demo organisation', () => {
  let entities: Entity[];
  let byRef: Map<string, Entity>;
  const ofKind = (kind: string) => entities.filter(e => e.kind === kind);

  beforeAll(async () => {
    const call = await startContentBackend({
      locations,
      features: [scaffolderEntityModel],
    });
    const declared = await countDeclaredEntities();
    // every location in the configuration gets a Location entity of its own
    const expected = declared + locations.length;

    entities = await until(async () => {
      const found: Entity[] = await call('/api/catalog/entities');
      return found.length >= expected && isSettled(found) ? found : undefined;
    });
    byRef = new Map(entities.map(e => [stringifyEntityRef(e), e]));
  }, 120_000);

  it('is as large as a portal needs to be looked at', () => {
    expect(ofKind('Domain')).toHaveLength(3);
    expect(ofKind('System').length).toBeGreaterThanOrEqual(6);
    expect(ofKind('Component').length).toBeGreaterThanOrEqual(20);
    expect(ofKind('API').length).toBeGreaterThanOrEqual(8);
    expect(ofKind('Group').length).toBeGreaterThanOrEqual(6);
    expect(ofKind('User').length).toBeGreaterThanOrEqual(15);
    expect(
      new Set(ofKind('API').map(api => (api as ApiEntity).spec.type)),
    ).toEqual(new Set(['openapi', 'asyncapi', 'graphql', 'grpc']));
    expect(
      new Set(ofKind('Component').map(component => component.spec?.lifecycle)),
    ).toEqual(new Set(['production', 'experimental', 'deprecated']));
  });

  it('has no relation that points nowhere', () => {
    const dangling = entities.flatMap(entity =>
      (entity.relations ?? [])
        .filter(relation => !byRef.has(relation.targetRef))
        .map(
          relation =>
            `${stringifyEntityRef(entity)} ${relation.type} ${
              relation.targetRef
            }`,
        ),
    );

    expect(dangling).toEqual([]);
  });

  it('gives every component, system and team someone to call and a place to ask', () => {
    const contactable = entities.filter(
      entity =>
        !stringifyEntityRef(entity).includes('/fairway-') &&
        (['Component', 'System'].includes(entity.kind) ||
          entity.spec?.type === 'team'),
    );

    const silent = contactable.filter(entity => {
      const types = entity.metadata.links?.map(link => link.type) ?? [];
      return !types.includes('on-call') || !types.includes('chat');
    });

    expect(silent.map(stringifyEntityRef)).toEqual([]);
  });

  it('makes the guest a member of a group that owns components', () => {
    const guest = byRef.get('user:default/guest');

    const groups = [...byRef.values()].filter(group =>
      group.relations?.some(
        relation =>
          relation.type === RELATION_HAS_MEMBER &&
          relation.targetRef === stringifyEntityRef(guest!),
      ),
    );
    const owned = groups.flatMap(group =>
      group
        .relations!.filter(({ type }) => type === RELATION_OWNER_OF)
        .map(({ targetRef }) => targetRef),
    );

    expect(owned.filter(ref => ref.startsWith('component:')).length).toBe(5);
  });

  it('has docs wherever an entity says so', async () => {
    const documented = entities.filter(
      e => e.metadata.annotations?.['backstage.io/techdocs-ref'],
    );

    const missing: string[] = [];
    for (const entity of documented) {
      const location =
        entity.metadata.annotations!['backstage.io/managed-by-location'];
      const folder = path.dirname(location.replace(/^file:/, ''));
      const mkdocs = await fs.readFile(path.join(folder, 'mkdocs.yml'), 'utf8');
      const pages = [...mkdocs.matchAll(/: (\S+\.md)$/gm)].map(m => m[1]);
      const present = (
        await fs.readdir(path.join(folder, 'docs'), { recursive: true })
      ).filter(file => file.endsWith('.md'));
      missing.push(
        ...pages
          .filter(page => !present.includes(page))
          .map(page => `${folder}: no ${page}`),
        ...present
          .filter(page => !pages.includes(page))
          .map(page => `${folder}: ${page} is not in the navigation`),
      );
    }

    expect(documented.length).toBeGreaterThanOrEqual(15);
    expect(missing).toEqual([]);
  });

  it('has API definitions that are cheap to keep', () => {
    const sizes = ofKind('API').map(
      api => (api as ApiEntity).spec.definition.length,
    );

    expect(Math.min(...sizes)).toBeGreaterThan(500);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(400_000);
  });
});
