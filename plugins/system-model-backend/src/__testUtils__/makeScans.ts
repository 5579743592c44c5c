import { Knex } from 'knex';
import { createJsonFormat } from './jsonFormat';
import { makeReplica } from './makeReplica';
import { ManualClock } from './ManualClock';
import { MemoryHost } from './MemoryHost';

/** When scans begin. */
export const NOW = Date.parse('2026-11-26T12:00:00Z');

/** What a manifest says of a component. */
export const component = (name: string, description = `The ${name}`) => ({
  ref: `component:default/${name}`,
  metadata: { description, tags: ['all'] },
  spec: { type: 'service', owner: 'group:default/crew' },
});

/** A host in memory, those who scan it, and what comes of that in an empty database. */
export function makeScans(knex: Knex) {
  const clock = new ManualClock(NOW);
  const host = new MemoryHost();
  const format = createJsonFormat();
  return {
    clock,
    host,
    format,
    make: (owner = 'this', ownClock = clock) =>
      makeReplica({
        clock: ownClock,
        factories: { memory: host.createFactory() },
        formats: [format],
        knex,
        owner,
      }),
    /** Puts that many components there, `part-000` and so on. */
    fill: (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const name = `part-${String(index).padStart(3, '0')}`;
        host.put(name, component(name));
      }
    },
    listRefs: async (): Promise<string[]> =>
      knex('entities').orderBy('entity_ref').pluck('entity_ref'),
    listChanges: async (since: number) =>
      knex('changes').where('sequence', '>', since).orderBy('sequence'),
  };
}
