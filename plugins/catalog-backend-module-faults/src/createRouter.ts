import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogLocationCreatePermission } from '@backstage/plugin-catalog-common/alpha';
import { authorise, parseOrInputError } from '@fairway/backend-toolkit';
import express, { Handler } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { LocationInspector } from './inspection/LocationInspector';

const bodySchema = z.object({ target: z.url({ protocol: /^https?$/ }) });

export type RouterOptions = {
  readonly httpAuth: HttpAuthService;
  readonly inspector: LocationInspector;
  readonly permissions: PermissionsService;
};

/** Serves `POST /inspect-location`, beside the routes of the catalog. */
export function createRouter(options: RouterOptions): Handler {
  const { httpAuth, inspector, permissions } = options;
  const router = Router();

  router.post('/inspect-location', express.json(), async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const { target } = parseOrInputError(bodySchema, req.body, 'The request');
    await authorise(
      permissions,
      credentials,
      catalogLocationCreatePermission,
      `register ${target}`,
    );
    res.json(await inspector.inspect(target, credentials));
  });

  return router;
}
