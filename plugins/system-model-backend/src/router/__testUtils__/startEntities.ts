import { Knex } from 'knex';
import { MemoryHost } from '../../__testUtils__/MemoryHost';
import { startApi } from './startApi';

export const SHOP = 'component:default/shop';
export const CART = 'component:default/cart';
export const PAY = 'api:default/pay';
export const LEDGER = 'component:default/ledger';
export const STOCK = 'component:default/stock';

/** shop -> cart -> shop (a circle), shop -> pay <- ledger -> stock. */
export function makeHost(): MemoryHost {
  const host = new MemoryHost({ stepSize: 100 });
  host.put('acme/shop', {
    ref: SHOP,
    aliases: ['Storefront', 'old/site'],
    metadata: {
      title: 'Web shop',
      description: 'Sells',
      tags: ['Public', 'web'],
      annotations: { 'a.b/c.d': 'x', other: 'y' },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'team-a',
      system: 'store',
      tier: '1',
      product: 'Web',
      dependsOn: [CART],
      consumesApis: ['pay'],
    },
  });
  host.put('acme/cart', {
    ref: CART,
    aliases: ['storefront'],
    metadata: { tags: ['web'] },
    spec: { type: 'service', owner: 'team-b', tier: '2', dependsOn: [SHOP] },
  });
  host.put('acme/store', [
    { ref: 'system:default/shop', spec: { owner: 'group:default/team-a' } },
    { ref: PAY, spec: { type: 'openapi', owner: 'team-b' } },
    {
      ref: LEDGER,
      spec: { type: 'library', providesApis: ['pay'], dependsOn: [STOCK] },
    },
  ]);
  return host;
}

/**
 * Starts what answers about the entities of a host.
 *
 * @param options - References that users may read; all, if a user is not named
 */
export async function startEntities(
  knex: Knex,
  options: {
    readonly readable?: Record<string, readonly string[]>;
    readonly host?: MemoryHost;
  } = {},
) {
  const { host = makeHost(), readable = {} } = options;
  const api = await startApi({ knex, host, policy: { readable } });
  await api.replica.run();
  return api;
}
