import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { PolicyReader } from './PolicyReader';

const basic = createPermission({ name: 'forge.read', attributes: {} });
const ada = mockCredentials.user('user:default/ada');
const bob = mockCredentials.user('user:default/bob');

describe('PolicyReader', () => {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async asked =>
      asked.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorize: async asked =>
      asked.map(() => ({ result: AuthorizeResult.DENY })),
  });

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('answers for each permission, in the order of the question', async () => {
    const policy = new PolicyReader(permissions);

    const answer = await policy.read([basic, catalogEntityReadPermission], ada);

    expect(answer.map(({ result }) => result)).toEqual(['DENY', 'ALLOW']);
  });

  it('asks once a second for each caller, however often they ask', async () => {
    const policy = new PolicyReader(permissions);
    const ask = (credentials: typeof ada) =>
      policy.read([catalogEntityReadPermission], credentials);

    await Promise.all([ask(ada), ask(ada), ask(bob)]);
    await ask(ada);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);

    jest.advanceTimersByTime(1_001);
    await ask(ada);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(3);
  });

  it('does not hold on to a policy that failed', async () => {
    const policy = new PolicyReader(permissions);
    permissions.authorizeConditional.mockRejectedValueOnce(new Error('down'));
    const ask = () => policy.read([catalogEntityReadPermission], ada);

    await expect(ask()).rejects.toThrow('down');
    expect(await ask()).toEqual([{ result: AuthorizeResult.ALLOW }]);
  });
});
