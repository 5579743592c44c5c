import { createGunzip } from 'zlib';
import { pipeline, Readable } from 'stream';
import {
  AuthenticationError,
  InputError,
  isError,
  NotFoundError,
} from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  GIT_SERVICES,
  GitService,
  isGitProtocol,
  startService,
} from '../git/transport/startService';
import { toPktLine } from '../git/transport/PktLineReader';
import {
  ReadableRepository,
  WritableRepository,
} from '../service/ForgeService';
import { createAuditMiddleware } from './auditMiddleware';
import { receivePack } from './receivePack';
import { pipeProcess } from './pipeProcess';
import { createAuthenticationMiddleware, getPrincipal } from './principal';
import { openForReading, openForWriting, RouterContext } from './RouterContext';

/** What a fetch may say of what it has and wants; a push has a limit of its own. */
const MAX_FETCH_REQUEST = 64 * 1024 * 1024;

/**
 * Git's smart HTTP: clone, fetch and push.
 */
export function createGitRouter(context: RouterContext): Router {
  const { git, options } = context;
  const router = PromiseRouter();
  const authenticate = createAuthenticationMiddleware(context.authenticator);

  router.get(
    '/:owner/:repo.git/info/refs',
    authenticate,
    async (request: Request, response: Response) => {
      const service = GIT_SERVICES.find(s => s === request.query.service);
      if (!service) {
        throw new NotFoundError(
          'Only the smart HTTP protocol is spoken here; use git 1.6.6 or later',
        );
      }
      const repository = await open(context, service, request, response);
      const protocol = request.get('git-protocol');
      const process = await startService(git, repository.directory, {
        service,
        isAdvertisement: true,
        protocol,
        maxInput: options.limits.pushBytes,
      });
      process.stdin.end();
      setHeaders(response, `application/x-${service}-advertisement`);
      // Version 2 begins with its capabilities, the older ones with the name of the service.
      const isVersion2 =
        isGitProtocol(protocol) && protocol.split(':').includes('version=2');
      if (!isVersion2 || service === 'git-receive-pack') {
        response.write(`${toPktLine(`# service=${service}\n`)}0000`);
      }
      await pipeProcess(process, response, { tellsFaults: true });
    },
  );

  router.post(
    '/:owner/:repo.git/git-upload-pack',
    authenticate,
    async (request: Request, response: Response) => {
      const service = 'git-upload-pack';
      assertContentType(request, service);
      const repository = await open(context, service, request, response);
      const process = await startService(git, repository.directory, {
        service,
        isAdvertisement: false,
        protocol: request.get('git-protocol'),
        maxInput: MAX_FETCH_REQUEST,
      });
      setHeaders(response, `application/x-${service}-result`);
      const body = openBody(request);
      let length = 0;
      body.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > MAX_FETCH_REQUEST) {
          process.kill();
        }
      });
      pipeline(body, process.stdin, () => {});
      await pipeProcess(process, response, { tellsFaults: true });
    },
  );

  router.post(
    '/:owner/:repo.git/git-receive-pack',
    authenticate,
    createAuditMiddleware(context.auditor),
    async (request: Request, response: Response) => {
      const service = 'git-receive-pack';
      assertContentType(request, service);
      const repository = await openForWriting(context, request, response);
      setHeaders(response, `application/x-${service}-result`);
      await receivePack(context, {
        repository,
        body: openBody(request),
        request,
        response,
      });
    },
  );

  return router;
}

async function open(
  context: RouterContext,
  service: GitService,
  request: Request,
  response: Response,
): Promise<ReadableRepository | WritableRepository> {
  const openRepository =
    service === 'git-receive-pack' ? openForWriting : openForReading;
  try {
    return await openRepository(context, request, response);
  } catch (error) {
    const isStranger = getPrincipal(response).kind === 'anonymous';
    if (isStranger && isError(error) && error.name === 'NotFoundError') {
      // Git sends a password only when it is asked for one, and the repository may be private.
      throw new AuthenticationError(
        'Sign in to see whether there is such a repository',
      );
    }
    throw error;
  }
}

function assertContentType(request: Request, service: GitService): void {
  if (request.get('content-type') !== `application/x-${service}-request`) {
    throw new InputError(
      `Expected the content type application/x-${service}-request`,
    );
  }
}

function setHeaders(response: Response, contentType: string): void {
  response.setHeader('Content-Type', contentType);
  response.setHeader('Cache-Control', 'no-cache, max-age=0, must-revalidate');
  response.setHeader('Pragma', 'no-cache');
  response.setHeader('Expires', 'Fri, 01 Jan 1980 00:00:00 GMT');
}

function openBody(request: Request): Readable {
  if (!/^(?:x-)?gzip$/i.test(request.get('content-encoding') ?? '')) {
    return request;
  }
  const gunzip = createGunzip();
  // A body that is not what it says ends the stream early; git then refuses what it got.
  pipeline(request, gunzip, () => {});
  gunzip.on('error', () => {});
  return gunzip;
}
