import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { openDatabase } from '../database/openDatabase';
import { ContractJudge } from './ContractJudge';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import { HistoryRecorder } from './HistoryRecorder';
import { NewIteration } from './Iteration';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const api = (name: string, definition: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name },
  spec: { type: 'openapi', lifecycle: 'production', owner: 'team', definition },
});

/** Everything that got shorter breaks something. */
const judge: ContractJudge = {
  async compare(old, current) {
    if (current === 'broken') {
      return { problem: 'It is no contract' };
    }
    const isShorter = current.length < old.length;
    const level = isShorter ? 'breaking' : 'non-breaking';
    const change = { level, rule: 'r', path: 'GET /x', message: 'm' } as const;
    return { verdict: level, changes: Array(600).fill(change) };
  },
  async readVersion(definition) {
    return `${definition.length}.0.0`;
  },
};

async function setup() {
  const store = new DatabaseHistoryStore(
    await openDatabase(
      mockServices.database({ knex: await databases.init('SQLITE_3') }),
    ),
  );
  const logger = mockServices.logger.mock();
  const added: NewIteration[] = [];
  /** Looks at all there is, with these entities in the catalog. */
  const lookAtAll = (entities: readonly Entity[], failing?: string) =>
    new HistoryRecorder({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [...entities] }),
      judge,
      logger,
      store,
      findSource: async ({ metadata }) => {
        if (metadata.name === failing) {
          throw new Error('no such host');
        }
        return { commit: `commit of ${metadata.name}` };
      },
      onAdded: async (_, iteration) => {
        added.push(iteration);
      },
    }).lookAtAll(new AbortController().signal);
  return { store, logger, added, lookAtAll };
}

describe('HistoryRecorder', () => {
  it('adds what is new and what changed, each once', async () => {
    const { store, added, lookAtAll } = await setup();

    await lookAtAll([api('booking', 'long one'), api('fares', 'same')]);
    await lookAtAll([api('booking', 'short'), api('fares', 'same')]);
    await lookAtAll([api('booking', 'short'), api('fares', 'same')]);

    expect(
      added.map(({ entityRef, sequence }) => [entityRef, sequence]),
    ).toEqual([
      ['api:default/booking', 1],
      ['api:default/fares', 1],
      ['api:default/booking', 2],
    ]);
    expect(await store.get('api:default/booking', 1)).toMatchObject({
      version: '8.0.0',
      source: { commit: 'commit of booking' },
      verdict: undefined,
      comparison: undefined,
    });
    const second = await store.get('api:default/booking', 2);
    expect(second.verdict).toBe('breaking');
    expect(second.comparison?.count).toBe(600);
    expect(await store.readChanges('api:default/booking', 2)).toHaveLength(500);
  });

  it('notes why definitions could not be compared', async () => {
    const { store, lookAtAll } = await setup();

    await lookAtAll([api('booking', 'one')]);
    await lookAtAll([api('booking', 'broken')]);

    expect(await store.get('api:default/booking', 2)).toMatchObject({
      verdict: undefined,
      comparison: { problem: 'It is no contract' },
    });
  });

  it('goes on after an API that fails, and says which', async () => {
    const { store, logger, lookAtAll } = await setup();

    await lookAtAll([api('booking', 'one'), api('fares', 'two')], 'booking');

    expect(await store.findLatest('api:default/booking')).toBeUndefined();
    expect(await store.findLatest('api:default/fares')).toBeDefined();
    expect(logger.error).toHaveBeenCalledWith(
      'Could not add to the history of an API',
      { entityRef: 'api:default/booking', cause: 'Error: no such host' },
    );
  });

  it('does not wait for what is asked about APIs that changed', async () => {
    const { store, lookAtAll } = await setup();
    await lookAtAll([api('booking', 'one')]);
    const seen: string[] = [];
    const recorder = new HistoryRecorder({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [api('booking', 'two')] }),
      judge,
      logger: mockServices.logger.mock(),
      store,
      findSource: async () => undefined,
      onAdded: async () => {},
      onSeen: apis => {
        seen.push(...apis.map(({ metadata }) => metadata.name));
        return new Promise(() => {});
      },
    });

    await recorder.look(['api:default/booking'], new AbortController().signal);

    expect(seen).toEqual(['booking']);
    expect(await store.findLatest('api:default/booking')).toMatchObject({
      sequence: 2,
    });
  });

  it('forgets APIs that are gone, and takes nothing that is no API', async () => {
    const { store, lookAtAll } = await setup();
    const component = { ...api('shop', 'x'), kind: 'Component' };

    await lookAtAll([api('booking', 'one'), api('fares', 'two'), component]);
    await lookAtAll([api('fares', 'two')]);

    expect(await store.listEntityRefs({ limit: 9 })).toEqual([
      'api:default/fares',
    ]);
  });
});
