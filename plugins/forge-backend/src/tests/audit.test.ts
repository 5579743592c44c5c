import {
  AuditorServiceCreateEventOptions,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { git, makeWorkTree } from '../__testUtils__/git';
import { asUser, startForge } from '../__testUtils__/startForge';

describe('the audit log', () => {
  it('tells who changed what, and whether it was done', async () => {
    const log: Array<Record<string, unknown>> = [];
    const note = (
      outcome: string,
      { eventId, meta }: AuditorServiceCreateEventOptions,
    ) => log.push({ outcome, eventId, by: meta?.by, login: meta?.login });
    const forge = await startForge({
      features: [
        createServiceFactory({
          service: coreServices.auditor,
          deps: {},
          factory: () => ({
            createEvent: async event => ({
              success: async () => void note('done', event),
              fail: async () => void note('failed', event),
            }),
          }),
        }),
      ],
    });
    const path = await forge.makeRepository();
    const token = await forge.makeToken('ada');
    const work = await makeWorkTree({ 'a.txt': 'a\n' });
    log.length = 0;

    await git(
      work,
      'push',
      '--quiet',
      forge.remote(`${path}.git`, token),
      'main',
    );
    await forge.call('GET', `/repos/${path}`);
    await forge.call('DELETE', `/repos/${path}`, { headers: asUser('grace') });
    await forge.call('DELETE', `/repos/${path}`, { headers: asUser('grace') });

    expect(log).toEqual([
      { outcome: 'done', eventId: 'push', by: 'token', login: 'ada' },
      {
        outcome: 'done',
        eventId: 'repository-delete',
        by: 'session',
        login: 'grace',
      },
      {
        outcome: 'failed',
        eventId: 'repository-delete',
        by: 'session',
        login: 'grace',
      },
    ]);
  });
});
