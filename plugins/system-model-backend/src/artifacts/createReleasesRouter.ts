import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { authorise } from '@fairway/backend-toolkit';
import {
  systemModelReleaseReadPermission,
  systemModelSourceReadPermission,
} from '@fairway/plugin-system-model-common';
import { Release } from '@fairway/plugin-system-model-node';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ExporterStatusReader } from '../exporters/ExporterStatusReader';
import { MANIFEST } from './ReleaseManifest';
import { ReleaseShelf } from './ReleaseShelf';

/**
 * Routes of releases, in the layout that exporters write: a reader of releases
 * that is given `/api/system-model/v1/releases` finds there what it finds in a bucket.
 */
export function createReleasesRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly shelf: ReleaseShelf;
  readonly exporterStatus: ExporterStatusReader;
}): Router {
  const { exporterStatus, httpAuth, permissions, shelf } = options;
  const router = PromiseRouter();

  /** A release tells of all entities, whoever may read them. */
  const authoriseReading = async (request: Request) =>
    await authorise(
      permissions,
      await httpAuth.credentials(request),
      systemModelReleaseReadPermission,
      'read releases of the system model',
    );

  router.get('/releases/latest', async (request, response) => {
    await authoriseReading(request);
    const release = await shelf.getLatest();
    response.set('Cache-Control', 'no-cache');
    await sendFile(response, release, MANIFEST, 'application/json');
  });

  router.get('/releases/latest.json', async (request, response) => {
    await authoriseReading(request);
    const { version, sequence } = await shelf.getLatest();
    response.set('Cache-Control', 'no-cache');
    response.json({ version, sequence, manifest: `${version}/${MANIFEST}` });
  });

  router.get('/releases/:version/*', async (request, response) => {
    await authoriseReading(request);
    const { version, 0: path } = request.params as Record<string, string>;
    const release = await shelf.find(version);
    if (!release) {
      throw new NotFoundError(
        `There is no release "${version}" here: ask for releases/latest, and read all of one release in one go. Several replicas behind one address need a folder that they share (systemModel.releases.directory)`,
      );
    }
    const mediaType =
      path === MANIFEST
        ? 'application/json'
        : release.files.find(file => file.path === path)?.mediaType;
    if (!mediaType) {
      throw new NotFoundError(
        `The release "${version}" has no file "${path}": its manifest lists those it has`,
      );
    }
    response.set('Cache-Control', 'private, max-age=31536000, immutable');
    await sendFile(response, release, path, mediaType);
  });

  router.get('/exporters', async (request, response) => {
    await authorise(
      permissions,
      await httpAuth.credentials(request),
      systemModelSourceReadPermission,
      'see how exporters of the system model do',
    );
    response.json({ items: await exporterStatus.list() });
  });

  return router;
}

async function sendFile(
  response: Response,
  release: Release,
  path: string,
  mediaType: string,
): Promise<void> {
  response.type(mediaType);
  await new Promise<void>((resolve, reject) =>
    response.sendFile(
      path,
      // The folder may well be below one whose name begins with a dot.
      { root: release.dir, dotfiles: 'allow', cacheControl: false },
      error => {
        // Who hangs up has read enough.
        if (error && !response.headersSent) {
          reject(error);
        } else {
          resolve();
        }
      },
    ),
  );
}
