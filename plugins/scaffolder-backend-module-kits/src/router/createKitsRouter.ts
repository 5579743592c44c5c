import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { parseOrInputError } from '@fairway/backend-toolkit';
import type { KitFile } from '@fairway/kit-renderer';
import archiver from 'archiver';
import express, { Request, Router } from 'express';
import createRouter from 'express-promise-router';
import { z } from 'zod';
import type { KitsOptions } from '../config';
import type { RepositoryProbe } from '../destination/RepositoryProbe';
import { toDestination } from '../destination/toDestination';
import type { KitPreview } from '../sources/KitPreview';

const requestSchema = z.object({
  templateRef: z.string().min(1),
  values: z.record(z.string(), z.any()),
});

const repositoryQuerySchema = z.object({
  name: z.string().min(1).max(100),
  place: z.string().max(300).optional(),
});

/** A file that is not text is named, not shown. */
function toPreview({ path, content, executable }: KitFile) {
  return {
    path,
    executable,
    size: content.length,
    ...(content.includes(0) ? {} : { content: content.toString('utf8') }),
  };
}

/**
 * `POST /kits/v1/preview` and `POST /kits/v1/archive`, both with `{ templateRef, values }`: what a kit would make, as JSON
 * and as a zip file. `GET /kits/v1/repository?name=…&place=…`: whether there is one already where a kit would make it.
 */
export function createKitsRouter({
  httpAuth,
  integrations,
  options,
  preview,
  probe,
}: {
  httpAuth: HttpAuthService;
  integrations: ScmIntegrationRegistry;
  options: KitsOptions;
  preview: KitPreview;
  probe: RepositoryProbe;
}): Router {
  const router = createRouter();
  router.use('/kits', express.json({ limit: '1mb' }));

  async function render(req: Request) {
    const { templateRef, values } = parseOrInputError(
      requestSchema,
      req.body,
      'The request',
    );
    return await preview.render({
      templateRef,
      answers: values as JsonObject,
      credentials: await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      }),
    });
  }

  router.post('/kits/v1/preview', async (req, res) => {
    const { destination, files } = await render(req);
    res.json({ destination, files: files.map(toPreview) });
  });

  router.post('/kits/v1/archive', async (req, res) => {
    const { destination, files } = await render(req);
    const root = destination.repository;
    const archive = archiver('zip', { zlib: { level: 9 } });
    res.type('application/zip').attachment(`${root}.zip`);
    archive.pipe(res);
    for (const { path, content, executable } of files) {
      archive.append(content, {
        name: `${root}/${path}`,
        mode: executable ? 0o755 : 0o644,
        // the same answers make the same file
        date: new Date('2000-01-01T00:00:00Z'),
      });
    }
    await archive.finalize();
  });

  router.get('/kits/v1/repository', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { name, place } = parseOrInputError(
      repositoryQuerySchema,
      req.query,
      'The query',
    );
    const destination = toDestination({ name, place }, integrations, options);
    res.json({
      host: destination.host,
      repository: `${destination.owner}/${destination.repository}`,
      exists: await probe.exists(destination),
    });
  });

  return router;
}
