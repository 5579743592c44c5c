import { TestDatabases } from '@backstage/backend-test-utils';
import {
  describeComponent,
  makeClaim,
  makeField,
} from '../__testUtils__/describeComponent';
import { makeElsewhere } from '../__testUtils__/makeElsewhere';
import { MemoryModel } from '../__testUtils__/MemoryModel';
import { startCatalog } from '../__testUtils__/startCatalog';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

it.each(databases.eachSupportedId())(
  'takes over at once what somebody deletes, on %s',
  async databaseId => {
    const knex = await databases.init(databaseId);
    const model = new MemoryModel();
    const catalog = await startCatalog({
      knex,
      model,
      config: { checkEvery: { hours: 1 } },
    });
    const ref = 'component:default/deleted';
    const tier = makeField('/spec/tier', [makeClaim('push', '1')]);
    await catalog.describeElsewhere(makeElsewhere('deleted', 'Own words'));
    await catalog.waitFor(ref, Boolean);
    model.set(ref, describeComponent('deleted', { fields: [tier] }));
    await catalog.tell();
    await catalog.waitFor(ref, entity => entity?.spec?.tier === '1');

    const { status } = await catalog.deleteEntity(ref);
    const taken = await catalog.waitFor(
      ref,
      entity => entity?.metadata.description === 'From the model',
    );

    expect(status).toBe(204);
    expect(taken?.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-origin-location': `system-model:${ref}`,
    });
    await catalog.stop();
  },
);

it.each(databases.eachSupportedId())(
  'refuses to delete what the model has, and would provide again, on %s',
  async databaseId => {
    const knex = await databases.init(databaseId);
    const model = new MemoryModel();
    const catalog = await startCatalog({
      knex,
      model,
      config: { checkEvery: { hours: 1 } },
    });
    const refs = ['kept', 'gone', 'unsure'].map(
      name => `component:default/${name}`,
    );
    const [kept, gone, unsure] = refs;
    refs.forEach(ref => model.set(ref, describeComponent(ref.split('/')[1])));
    await catalog.tell();
    await Promise.all(refs.map(ref => catalog.waitFor(ref, Boolean)));

    const refused = await catalog.deleteEntity(kept);
    const { error } = await refused.json();
    model.remove(gone);
    const left = await catalog.deleteEntity(gone);
    model.findEntity = async () => {
      throw new Error('The model is away');
    };
    const away = await catalog.deleteEntity(unsure);

    expect(refused.status).toBe(409);
    expect(error.message).toBe(
      'component:default/kept cannot be deleted in the catalog: the system model provides it, and would do so again. Take it out of the source that describes it',
    );
    expect(await catalog.find(kept)).toBeDefined();
    expect(left.status).toBe(204);
    expect(away.status).toBe(204);
    await catalog.stop();
  },
);
