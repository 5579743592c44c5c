import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { createJsonFormat } from '../__testUtils__/jsonFormat';
import { makeReplica } from '../__testUtils__/makeReplica';
import { ManualClock } from '../__testUtils__/ManualClock';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { collect } from './__testUtils__/collect';
import { openDatabase } from './openDatabase';
import { withModelReader } from './withModelReader';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-11-26T12:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'DatabaseModelReader with %s',
  id => {
    it('reads the model as it is at one moment, sorted, in pages', async () => {
      const knex = await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
      const repositories = new MemoryHost({ stepSize: 50 });
      for (let index = 0; index < 450; index += 1) {
        repositories.put(`part-${index}`, {
          ref: `component:default/part${index % 2 ? '-' : '_'}${index}`,
          spec: { dependsOn: ['component:default/part_0'], owner: 'crew' },
        });
      }
      repositories.put('wrong', [
        { ref: 'component:default/wrong', spec: { owner: 'crew' } },
        { ref: 'x' },
      ]);
      const replica = await makeReplica({
        clock: new ManualClock(NOW),
        factories: { repositories: repositories.createFactory() },
        formats: [createJsonFormat()],
        knex,
      });
      await replica.run('repositories');

      const read = await withModelReader(knex, async model => ({
        sequence: model.sequence,
        entities: await collect(model.listEntities()),
        edges: await collect(model.listEdges()),
        problems: await collect(model.listProblems()),
      }));

      const refs = read.entities.map(({ entityRef }) => entityRef);
      expect(refs).toHaveLength(451);
      expect(refs).toEqual([...refs].sort());
      expect(read.sequence).toBe(451);
      expect(read.edges).toHaveLength(451 + 449);
      expect(read.problems).toEqual([
        {
          message: expect.stringContaining('"x" cannot name an entity'),
          pointer: '',
          line: 1,
          source: 'repositories',
          collection: 'wrong',
          path: 'entity.json',
          owners: ['group:default/crew'],
        },
      ]);
    });
  },
);
