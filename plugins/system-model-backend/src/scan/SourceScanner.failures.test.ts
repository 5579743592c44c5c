import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { emptyTables } from '../__testUtils__/emptyTables';
import { DAY_MS, HOUR_MS } from '../__testUtils__/makeReplica';
import { makeScans, NOW } from '../__testUtils__/makeScans';
import { openDatabase } from '../database/openDatabase';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'SourceScanner with %s, while something fails',
  id => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
    });

    beforeEach(() => emptyTables(knex));

    it('keeps the model whole while a source fails, and marks it once that is no hiccup', async () => {
      const { clock, fill, host, listRefs, make } = makeScans(knex);
      fill(20);
      const replica = await make();
      await replica.run();
      const before = await replica.entities.find('component:default/part-007');
      host.onStep = () => {
        throw new Error('The host is away');
      };
      const stale = async () =>
        Number((await knex('entities').sum({ stale: 'stale' }))[0].stale);

      const marks: number[] = [];
      for (let minutes = 0; minutes <= 70; minutes += 10) {
        clock.advance(10 * 60_000);
        await replica.run();
        marks.push(await stale());
      }

      expect(await listRefs()).toHaveLength(20);
      expect(marks.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
      expect(marks[7]).toBe(20 * 4);
      const during = await replica.entities.find('component:default/part-007');
      expect(during?.entity).toEqual(before?.entity);
      expect(during?.provenance[0].chosen.staleBecause).toEqual({
        kind: 'failing',
        since: '2026-11-26T12:10:00.000Z',
        error: 'The host is away',
      });
      expect(await replica.sources.find('memory')).toMatchObject({
        error: 'The host is away',
        failingSince: NOW + 10 * 60_000,
        succeededAt: NOW,
      });

      host.onStep = () => {};
      clock.advance(10 * 60_000);
      await replica.run();
      expect(await stale()).toBe(0);
      expect(await replica.sources.find('memory')).toMatchObject({
        error: undefined,
        failingSince: undefined,
      });
    });

    it('goes on with a failed scan if it got somewhere, else begins anew', async () => {
      const { clock, fill, host, make } = makeScans(knex);
      fill(50);
      const replica = await make();
      host.onStep = index => {
        if (index === 2) {
          throw new Error('The host is away');
        }
      };

      await replica.scan();
      clock.advance(HOUR_MS);
      host.onStep = () => {
        throw new Error('This page is gone');
      };
      await replica.scan();
      clock.advance(HOUR_MS);
      host.onStep = () => {};
      await replica.scan();

      expect(host.scans.map(({ position }) => position)).toEqual([
        undefined,
        20,
        undefined,
      ]);
      expect(host.fetched).toHaveLength(50);
    });

    it('tells of a broken manifest and a locked repository, and goes on with all others', async () => {
      const { clock, fill, host, listRefs, make } = makeScans(knex);
      fill(40);
      host.put('part-005', { ref: 'component:default/Bad Name!' });
      host.repositories.set('part-006', { 'entity.json': '{ "ref": ' });
      host.repositories.set('part-007', {
        'entity.json': `{"ref":"component:default/part-007","__proto__":{"polluted":true},"metadata":{"__proto__":{"polluted":true},"title":"\\u0000","tags":["${'t'.repeat(
          300,
        )}","\\u0000"]},"spec":{"type":"${'x'.repeat(
          9_000,
        )}","dependsOn":["${'y'.repeat(2_000)}"]}}`,
      });
      host.broken.add('part-008');
      const replica = await make();

      await replica.run();

      expect(await listRefs()).toHaveLength(37);
      const problems = await knex('manifests')
        .where('problem_count', '>', 0)
        .orderBy('path');
      const told = Object.fromEntries(
        problems.map(row => [row.collection, JSON.parse(row.problems)]),
      );
      expect(told).toEqual({
        'part-005': [
          expect.objectContaining({
            message: expect.stringContaining('cannot name an entity'),
            line: 1,
          }),
        ],
        'part-006': [{ message: expect.stringContaining('JSON'), line: 1 }],
        'part-007': [
          expect.objectContaining({
            message: expect.stringContaining('"__proto__" is left out'),
          }),
        ],
      });
      expect(({} as any).polluted).toBeUndefined();
      const [locked] = await knex('collections').whereNotNull('error');
      expect(locked).toMatchObject({
        key: 'part-008',
        error: 'part-008 is locked',
      });
      expect(await replica.sources.find('memory')).toMatchObject({
        failingSince: undefined,
        heldBack: undefined,
      });

      host.broken.add('part-009');
      for (let hours = 0; hours < 2; hours += 1) {
        clock.advance(HOUR_MS + 1);
        await replica.run();
      }
      expect(
        await knex('entities').where('stale', '>', 0).pluck('name'),
      ).toEqual(['part-009']);
      host.broken.clear();
      clock.advance(HOUR_MS);
      await replica.run();
      expect(await knex('entities').where('stale', '>', 0)).toEqual([]);
      expect(await listRefs()).toHaveLength(38);
    });

    it('marks what nobody confirmed for too long, without a scan that says so', async () => {
      const { clock, fill, make } = makeScans(knex);
      fill(3);
      const replica = await make();
      await replica.run();

      clock.advance(7 * DAY_MS);
      await replica.worker.mergeAll();
      const fresh = await knex('entities').where('stale', '>', 0);
      clock.advance(1);
      await replica.worker.mergeAll();
      const stale = await replica.entities.find('component:default/part-001');
      await replica.run();

      expect(fresh).toEqual([]);
      expect(stale?.provenance[0].chosen.staleBecause).toEqual({
        kind: 'age',
        maxAgeSeconds: (7 * DAY_MS) / 1000,
      });
      expect(await knex('entities').where('stale', '>', 0)).toHaveLength(3);
    });
  },
);
