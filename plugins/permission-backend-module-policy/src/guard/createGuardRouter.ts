import { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogIngestionManagePermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Handler } from 'express';
import Router from 'express-promise-router';
import { FindNotDeletableOptions, findNotDeletable } from './findNotDeletable';

export type GuardOptions = FindNotDeletableOptions & {
  readonly httpAuth: HttpAuthService;
};

/**
 * Stands before the catalog's routes that remove a registered location or point
 * it elsewhere, and lets only those through who may delete all that came from it.
 *
 * @remarks
 *
 * Both routes ask for a permission without a resource (the second one even for
 * the one to create locations), so no policy can tell whose location it is.
 */
export function createGuardRouter(options: GuardOptions): Handler {
  const { auth, catalog, httpAuth, permissions } = options;
  const router = Router();

  const guard: Handler = async (req, _res, next) => {
    const credentials = await httpAuth.credentials(req);
    if (auth.isPrincipal(credentials, 'service')) {
      return next();
    }
    const [manage] = await permissions.authorize(
      [{ permission: catalogIngestionManagePermission }],
      { credentials },
    );
    if (manage.result === AuthorizeResult.ALLOW) {
      return next();
    }

    const location = await catalog.getLocationById(req.params.id, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    if (!location) {
      // The catalog says that there is no such location.
      return next();
    }

    const { total, refs } = await findNotDeletable(
      options,
      location,
      credentials,
    );
    if (total === 0) {
      throw new NotAllowedError(
        `You may not unregister ${location.target}: nothing in the catalog comes from it, so it has no owner. Ask an administrator of the portal.`,
      );
    }
    if (refs.length > 0) {
      throw new NotAllowedError(
        `You may not unregister ${
          location.target
        }: you do not own ${describeRefs(
          refs,
        )}. Ask the owners or an administrator of the portal.`,
      );
    }
    return next();
  };

  router.delete('/locations/:id', guard);
  router.put('/locations/:id', guard);
  return router;
}

function describeRefs(refs: readonly string[]): string {
  const shown = refs.slice(0, 3).join(', ');
  return refs.length > 3 ? `${shown} and ${refs.length - 3} more` : shown;
}
