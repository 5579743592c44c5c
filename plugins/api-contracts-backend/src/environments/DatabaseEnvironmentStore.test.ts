import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { DatabaseHistoryStore } from '../history/DatabaseHistoryStore';
import { hashDefinition } from '../history/recordDefinition';
import { DatabaseEnvironmentStore } from './DatabaseEnvironmentStore';
import { EnvironmentState } from './EnvironmentState';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const BOOKING = 'api:default/booking';

const state = (more: Partial<EnvironmentState> = {}): EnvironmentState => ({
  entityRef: BOOKING,
  environment: 'staging',
  target: './staging.yaml',
  isRunning: false,
  checkedAt: new Date(1_790_000_000_000),
  ...more,
});

describe.each(databases.eachSupportedId())(
  'DatabaseEnvironmentStore on %s',
  id => {
    let knex: Knex;
    let store: DatabaseEnvironmentStore;
    let history: DatabaseHistoryStore;

    beforeEach(async () => {
      knex = await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
      store = new DatabaseEnvironmentStore(knex);
      history = new DatabaseHistoryStore(knex);
    });

    it('gives back what was kept, in place of what was before', async () => {
      const first = state({ problem: 'It is not there' });
      const second = state({
        isRunning: true,
        hash: hashDefinition('text'),
        declaredHash: 'f'.repeat(64),
        changedAt: new Date(1_790_000_001_000),
        version: '1.2.0',
        verdict: 'breaking',
        comparison: {
          counts: { breaking: 2, 'non-breaking': 1, 'docs-only': 0 },
        },
      });

      await store.save(first);
      expect(await store.list([BOOKING])).toEqual([first]);
      await store.save(second, 'text');
      // The text is there already.
      await store.save({ ...second, checkedAt: first.checkedAt });

      expect(await store.list([BOOKING, 'api:default/none'])).toEqual([second]);
      expect(await history.readDefinition(second.hash!)).toBe('text');
    });

    it('removes one environment, and leaves the others', async () => {
      await store.save(state());
      await store.save(state({ environment: 'test' }));

      await store.remove(BOOKING, 'staging');

      expect(await store.list([BOOKING])).toMatchObject([
        { environment: 'test' },
      ]);
    });

    it('keeps its texts when old iterations are deleted, until the API is gone', async () => {
      const hash = hashDefinition('text');
      await store.save(state({ hash }), 'text');

      await history.prune(1);
      expect(await history.readDefinition(hash)).toBe('text');
      await history.forget([BOOKING]);

      expect(await store.list([BOOKING])).toEqual([]);
      await expect(history.readDefinition(hash)).rejects.toThrow(
        'no definition',
      );
    });
  },
);
