import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { toApiContents } from '../../json/toApiContents';
import { readText } from '../parseInput';
import { openForReading, RouterContext } from '../RouterContext';
import { sendRaw } from '../sendRaw';

/**
 * Reading files and directories.
 */
export function createContentsRouter(context: RouterContext): Router {
  const { contents, urls } = context;
  const router = PromiseRouter();

  router.get(
    ['/repos/:owner/:repo/contents', '/repos/:owner/:repo/contents/*'],
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const ref = readText(request, 'ref');
      const { commit, content } = await contents.read(
        repository,
        request.params[0] ?? '',
        ref,
      );
      if (content.kind === 'file') {
        // The blob's id changes exactly when the content does.
        response.setHeader('ETag', `"${content.entry.sha}"`);
        const date = content.entry.lastCommit?.committer.date;
        if (date) {
          response.setHeader('Last-Modified', new Date(date).toUTCString());
        }
      }
      const revision = ref ?? repository.defaultBranch;
      const shown = { repository, revision, commit, urls };
      response.json(toApiContents(content, shown));
    },
  );

  router.get(
    ['/repos/:owner/:repo/raw/*', '/repos/:owner/:repo/media/*'],
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const file = await contents.readFile(
        repository,
        request.params[0],
        readText(request, 'ref'),
      );
      sendRaw(request, response, file);
    },
  );

  return router;
}
