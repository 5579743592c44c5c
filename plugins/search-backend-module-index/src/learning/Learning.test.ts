import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { openDatabase } from '../database/openDatabase';
import { until } from '../__testUtils__/until';
import { Learning } from './Learning';
import { LearningStore } from './LearningStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('Learning', () => {
  const logger = mockServices.logger.mock();
  let store: LearningStore;

  beforeEach(async () => {
    const knex = await databases.init('SQLITE_3');
    store = new LearningStore(
      await openDatabase(mockServices.database({ knex })),
    );
  });

  const listSearched = async () =>
    (await store.readInsights(1, new Date())).terms.map(
      ({ term, searches, empty }) => [term, searches, empty],
    );

  it('counts searches together, without being asked to', async () => {
    const learning = new Learning({ logger, store });

    learning.noteSearch('Buoy', 3);
    learning.noteSearch('buoy ', 3);
    learning.noteSearch('kraken', 0);

    expect(await listSearched()).toEqual([]);
    const searched = await until(async () => {
      const listed = await listSearched();
      return listed.length > 0 ? listed : undefined;
    });
    expect(searched).toEqual([
      ['buoy', 2, 0],
      ['kraken', 1, 1],
    ]);
  });

  it('holds on to no more than a part of them', async () => {
    const learning = new Learning({ logger, store });
    const count = jest.spyOn(store, 'count');

    for (let i = 0; i < 1_200; i++) {
      learning.noteSearch(`term ${i}`, 1);
    }

    expect(count.mock.calls.map(([noted]) => noted.length)).toEqual([500, 500]);
    await learning.flush();
    expect((await store.readInsights(1, new Date())).searches).toBe(1_200);
  });

  it('does not hold up a search when it cannot count', async () => {
    const learning = new Learning({ logger, store });
    jest.spyOn(store, 'count').mockRejectedValue(new Error('no disk'));

    learning.noteSearch('buoy', 1);
    await learning.flush();

    expect(logger.warn).toHaveBeenCalledWith('Could not count searches', {
      cause: 'Error: no disk',
    });
  });
});
