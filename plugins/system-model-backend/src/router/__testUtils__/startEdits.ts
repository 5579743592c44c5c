import { Knex } from 'knex';
import { MemoryHost } from '../../__testUtils__/MemoryHost';
import { ADA, startApi } from './startApi';

/** May settle, but reads nothing. */
export const CARL = 'user:default/carl';
export const SHOP = 'component:default/shop';
export const PATH = '/entities/by-ref/component/default/shop';

/** Two repositories that say of the shop what does not fit together; Ada owns it. */
function makeHost(): MemoryHost {
  const host = new MemoryHost({ stepSize: 100 });
  host.put('acme/shop', {
    ref: SHOP,
    metadata: { title: 'Shop', description: 'Sells', tags: ['web'] },
    spec: { type: 'service', owner: ADA, lifecycle: 'production' },
  });
  host.put('other/list', {
    ref: SHOP,
    spec: { type: 'website', owner: ADA },
  });
  return host;
}

/** Starts what takes edits of the shop. */
export async function startEdits(knex: Knex) {
  const api = await startApi({
    knex,
    host: makeHost(),
    policy: {
      readable: { [CARL]: [] },
      permissions: { [CARL]: ['system-model.settle'] },
    },
  });
  await api.replica.run();
  const find = async () => {
    await api.replica.worker.mergeAll();
    return (await api.get(PATH)).body;
  };
  return { ...api, find };
}
