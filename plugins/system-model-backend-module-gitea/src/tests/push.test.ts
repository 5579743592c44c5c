import { setTimeout } from 'node:timers/promises';
import request from 'supertest';
import { startForge } from '../__testUtils__/startForge';

jest.setTimeout(60_000);

describe('a push to the forge of the portal', () => {
  it('changes the entity, and is named as where its values come from', async () => {
    const forge = await startForge({ sources: { forge: { type: 'gitea' } } });
    const until = async (
      isExpected: (answer: any) => boolean,
      path: string,
    ) => {
      for (;;) {
        const { body } = await request(forge.server).get(
          `/api/system-model/v1${path}`,
        );
        if (isExpected(body)) {
          return body;
        }
        await setTimeout(50);
      }
    };
    const describeShop = (description: string) => ({
      'catalog-info.yaml': [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Component',
        `metadata: { name: shop, description: ${description} }`,
        'spec: { type: service, lifecycle: production, owner: crew }',
      ].join('\n'),
    });
    const ref = '/entities/by-ref/component/default/shop';
    await until(body => body.items?.[0]?.health === 'healthy', '/sources');
    await forge.makeRepository('acme/shop', describeShop('Sells'));
    await until(body => body.entity?.metadata?.description === 'Sells', ref);

    const commit = await forge.push('acme/shop', describeShop('Sells more'));

    await until(
      body => body.entity?.metadata?.description === 'Sells more',
      ref,
    );
    const provenance = await until(() => true, `${ref}/provenance`);
    expect(JSON.stringify(provenance)).toContain(commit);
    await forge.stop();
  });
});
