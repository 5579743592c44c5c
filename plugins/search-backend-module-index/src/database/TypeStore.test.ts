import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { openDatabase } from './openDatabase';
import { LEASE_MS, TypeStore } from './TypeStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = 1_790_000_000_000;

describe.each(databases.eachSupportedId())('TypeStore on %s', id => {
  let types: TypeStore;

  beforeEach(async () => {
    types = new TypeStore(
      await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      ),
    );
    await types.claim(['note', 'other'], NOW);
  });

  it('keeps how types do, from one start to the next', async () => {
    await types.noteBuilt('note', 7);
    await types.noteError('note', 'x'.repeat(5_000), NOW);
    await types.want('note');
    await types.claim(['note'], NOW + 1);

    expect(await types.list()).toEqual([
      {
        type: 'note',
        claimedAt: NOW + 1,
        isWanted: true,
        buildingUntil: 0,
        built: 7,
        error: { message: 'x'.repeat(2_000), at: NOW },
      },
      { type: 'other', claimedAt: NOW, isWanted: false, buildingUntil: 0 },
    ]);
    await types.finishBuild('note', { now: NOW + 1, format: '1' });
    expect(await types.find('note')).toEqual({
      type: 'note',
      claimedAt: NOW + 1,
      isWanted: false,
      buildingUntil: 0,
      format: '1',
      builtAt: NOW + 1,
      changedAt: NOW + 1,
    });
    expect(await types.find('x')).toBeUndefined();
  });

  it('remembers an error until it is mended, whatever else changes', async () => {
    await types.noteError('note', 'away', NOW);

    await types.noteChange('note', NOW + 1);
    const changed = await types.find('note');
    await types.forgetError('note');

    expect(changed).toMatchObject({
      changedAt: NOW + 1,
      error: { message: 'away', at: NOW },
    });
    expect((await types.find('note'))?.error).toBeUndefined();
  });

  it('lets one replica at an index, for a while', async () => {
    const lease = (owner: string, now: number) =>
      types.lease('build', 'note', owner, now);

    expect(await lease('one', NOW)).toBe(true);
    expect(await lease('two', NOW + LEASE_MS)).toBe(false);
    expect(await types.lease('follow', 'note', 'two', NOW)).toBe(true);
    expect(await types.lease('build', 'other', 'two', NOW)).toBe(true);
    expect((await types.find('note'))?.buildingUntil).toBe(NOW + LEASE_MS);
    expect(await lease('two', NOW + LEASE_MS + 1)).toBe(true);
    await types.release('build', 'note', 'one');
    expect(await types.isLeased('build', 'note', NOW + LEASE_MS + 1)).toBe(
      true,
    );
    await types.release('build', 'note', 'two');
    expect(await types.isLeased('build', 'note', NOW)).toBe(false);
    expect(await lease('one', NOW)).toBe(true);
  });

  it('gives a lease to one of many that ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        types.lease('build', 'note', `replica-${index}`, NOW),
      ),
    );

    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('renews a lease until it has run out', async () => {
    await types.lease('follow', 'note', 'one', NOW);

    const renew = (owner: string, now: number) =>
      types.renew('follow', 'note', owner, now);

    expect(await renew('two', NOW)).toBe(false);
    expect(await renew('one', NOW + 1)).toBe(true);
    expect(await renew('one', NOW + LEASE_MS + 1)).toBe(true);
    expect(await renew('one', NOW + 3 * LEASE_MS)).toBe(false);
  });

  it('lets nobody begin to bring changes while an index is swapped', async () => {
    await types.lease('follow', 'note', 'one', NOW);
    await types.lease('swap', 'note', 'two', NOW);

    expect(await types.renew('follow', 'note', 'one', NOW)).toBe(true);
    await types.release('follow', 'note', 'one');
    expect(await types.lease('follow', 'note', 'one', NOW)).toBe(false);
    await types.release('swap', 'note', 'two');
    expect(await types.lease('follow', 'note', 'one', NOW)).toBe(true);
  });

  it('drops a type', async () => {
    await types.drop('note');

    expect((await types.list()).map(({ type }) => type)).toEqual(['other']);
  });
});
