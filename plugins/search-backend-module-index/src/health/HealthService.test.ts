import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { makeReplica } from '../__testUtils__/makeReplica';
import { MapSource } from '../__testUtils__/MapSource';
import { openStore } from '../__testUtils__/openStore';
import { openDatabase } from '../database/openDatabase';
import { HealthService } from './HealthService';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const credentials = mockCredentials.user();

describe('HealthService', () => {
  async function start() {
    const { store } = await openStore();
    const knex = await databases.init('SQLITE_3');
    const replica = await makeReplica({
      knex: await openDatabase(mockServices.database({ knex })),
      store,
      sources: [new MapSource('note')],
    });
    const permissions = mockServices.permissions();
    return {
      ...replica,
      health: new HealthService({ ...replica, permissions, store }),
    };
  }

  it('has an index built anew', async () => {
    const { health, types } = await start();

    await health.rebuild('note', { credentials });

    expect((await types.find('note'))?.isWanted).toBe(true);
  });

  it('refuses to while it is built, since that may have read what changed already', async () => {
    const { health, types } = await start();
    await types.lease('build', 'note', 'other', Date.now());

    await expect(health.rebuild('note', { credentials })).rejects.toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message:
          'The index "note" is being built right now; ask again when it is ready',
      }),
    );
    expect((await types.find('note'))?.isWanted).toBe(false);

    await types.release('build', 'note', 'other');
    await health.rebuild('note', { credentials });
    expect((await types.find('note'))?.isWanted).toBe(true);
  });

  it('knows only indexes that there are', async () => {
    const { health } = await start();

    await expect(health.rebuild('x', { credentials })).rejects.toThrow(
      'There is no index "x": expected note',
    );
  });
});
