import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

/**
 * A permission that is needed, with the resource it is needed on where it has one.
 *
 * @public
 */
export type AuthorisationRequest = BasicPermission | AuthorizePermissionRequest;

/**
 * Throws a `NotAllowedError` unless the caller has every permission asked for.
 *
 * @remarks
 *
 * All permissions are decided in one batch. An empty list is refused as a
 * mistake of the calling code, so that a filtered list can never let all through.
 *
 * @param permissions - The permissions service of the plugin
 * @param credentials - Whose request it is
 * @param required - One permission or several, all of which are needed
 * @param action - What was attempted, to follow "You may not", e.g. `delete the repository demo/shop`
 * @throws NotAllowedError, which becomes HTTP 403
 * @public
 */
export async function authorise(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
  required: AuthorisationRequest | readonly AuthorisationRequest[],
  action: string = 'do this',
): Promise<void> {
  const list: readonly AuthorisationRequest[] = isList(required)
    ? required
    : [required];
  if (list.length === 0) {
    throw new Error(
      `Cannot authorise "${action}": no permission was named, at least one is needed`,
    );
  }

  const requests = list.map(toRequest);
  const decisions = await permissions.authorize(requests, { credentials });

  const denied = requests.filter(
    (_, index) => decisions[index]?.result !== AuthorizeResult.ALLOW,
  );
  if (denied.length > 0) {
    const names = [...new Set(denied.map(request => request.permission.name))];
    throw new NotAllowedError(
      `You may not ${action}: you need the permission ${names.join(
        ' and ',
      )}. Ask an administrator of the portal for it.`,
    );
  }
}

function isList(
  required: AuthorisationRequest | readonly AuthorisationRequest[],
): required is readonly AuthorisationRequest[] {
  return Array.isArray(required);
}

function toRequest(required: AuthorisationRequest): AuthorizePermissionRequest {
  return 'permission' in required ? required : { permission: required };
}
