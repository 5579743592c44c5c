import { Knex } from 'knex';
import { MemoryHost } from '../../__testUtils__/MemoryHost';
import { ADA, BEN, startApi } from './startApi';

/** Looks after sources. */
export const CARL = 'user:default/carl';

/** A manifest of Ada's that is broken, in one repository with one that is not; one of nobody; one of Ben's. */
function makeHost(): MemoryHost {
  const host = new MemoryHost({ stepSize: 100 });
  host.put('acme/shop', {
    ref: 'component:default/shop',
    spec: { owner: ADA },
  });
  host.put('acme/cart', {
    ref: 'component:default/cart',
    spec: { owner: BEN },
  });
  const broken = { 'broken.json': '{"ref":' };
  host.repositories.set('acme/shop', {
    ...host.repositories.get('acme/shop'),
    ...broken,
  });
  host.repositories.set('acme/nobody', broken);
  host.repositories.set('acme/cart', {
    ...host.repositories.get('acme/cart'),
    ...broken,
  });
  return host;
}

/** Starts what answers about the sources of a host, on which some manifests are broken. */
export async function startSources(knex: Knex) {
  return await startApi({
    knex,
    host: makeHost(),
    policy: {
      readable: { [BEN]: ['component:default/cart'] },
      permissions: {
        [CARL]: ['system-model.source.read', 'system-model.source.manage'],
      },
    },
  });
}
