import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createRegisterAction } from './createRegisterAction';

describe('createRegisterAction', () => {
  it('refreshes what is registered but in no list yet, which users may not', async () => {
    const catalog = catalogServiceMock.mock({
      addLocation: jest.fn().mockRejectedValue(new ConflictError('exists')),
      refreshEntity: jest.fn(async (_ref: string, { credentials }: any) => {
        if (credentials.principal.type !== 'service') {
          throw new NotAllowedError();
        }
      }),
      getEntityByRef: jest.fn().mockResolvedValue({ kind: 'Component' }),
    });
    const { handler } = createRegisterAction({
      auth: mockServices.auth(),
      catalog,
    });

    const output = jest.fn();
    await handler({
      input: {
        catalogInfoUrl: 'https://git.example.com/a/b/catalog-info.yaml',
        entityRef: 'component:default/b',
      },
      logger: mockServices.logger.mock(),
      getInitiatorCredentials: async () => mockCredentials.user(),
      output,
    } as any);

    expect(catalog.refreshEntity).toHaveBeenCalledTimes(1);
    expect(output).toHaveBeenCalledWith('entityRef', 'component:default/b');
  });
});
