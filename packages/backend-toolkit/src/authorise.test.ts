import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { authorise } from './authorise';

const read = createPermission({
  name: 'shop.read',
  attributes: { action: 'read' },
});
const write = createPermission({
  name: 'shop.write',
  attributes: { action: 'update' },
});
const remove = createPermission({
  name: 'shop.item.delete',
  attributes: { action: 'delete' },
  resourceType: 'shop-item',
});
const credentials = mockCredentials.user();

function permissionsAllowing(...names: string[]) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: names.includes(permission.name)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
  });
}

describe('authorise', () => {
  it('passes when everything asked for is allowed', async () => {
    const permissions = permissionsAllowing('shop.read', 'shop.item.delete');

    await authorise(permissions, credentials, [
      read,
      { permission: remove, resourceRef: 'item:1' },
    ]);

    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: read }, { permission: remove, resourceRef: 'item:1' }],
      { credentials },
    );
  });

  it('says in a sentence what is not allowed and what is needed', async () => {
    await expect(
      authorise(
        permissionsAllowing('shop.read'),
        credentials,
        [read, write],
        'rename the shop',
      ),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        'You may not rename the shop: you need the permission shop.write. Ask an administrator of the portal for it.',
    });
  });

  it('denies when a decision is missing', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [],
    });

    await expect(authorise(permissions, credentials, read)).rejects.toThrow(
      NotAllowedError,
    );
  });

  it('does not take an empty list for a yes', async () => {
    await expect(
      authorise(permissionsAllowing(), credentials, []),
    ).rejects.toThrow('no permission was named');
  });
});
