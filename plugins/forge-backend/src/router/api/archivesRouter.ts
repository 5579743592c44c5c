import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ARCHIVE_FORMATS, startArchive } from '../../git/archive';
import { listTree } from '../../git/listTree';
import { TooLargeError } from '../../model/errors';
import { openForReading, RouterContext } from '../RouterContext';
import { pipeProcess } from '../pipeProcess';

const TYPES = { 'tar.gz': 'application/gzip', zip: 'application/zip' } as const;
/** Names of a tree that would list more than this are a trap, not a repository. */
const MAX_LISTING = 64 * 1024 * 1024;

/**
 * Archives of a branch, tag or commit.
 */
export function createArchivesRouter(context: RouterContext): Router {
  const { git, revisions, options } = context;
  const router = PromiseRouter();

  router.get(
    '/repos/:owner/:repo/archive/*',
    async (request: Request, response: Response) => {
      const name = request.params[0];
      const format = ARCHIVE_FORMATS.find(f => name.endsWith(`.${f}`));
      if (!format) {
        throw new NotFoundError(
          `"${name}" is not an archive: it must end in .tar.gz or .zip`,
        );
      }
      const repository = await openForReading(context, request, response);
      const revision = name.slice(0, -format.length - 1);
      const sha = await revisions.getSha(repository, revision);
      const entries = await listTree(git, repository.directory, sha, {
        isRecursive: true,
        maxOutput: MAX_LISTING,
      });
      const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
      if (bytes > options.limits.archiveBytes) {
        throw new TooLargeError(
          `The files of ${revision} have ${bytes} bytes, more than the ${options.limits.archiveBytes} that an archive may hold; clone the repository instead`,
        );
      }
      const process = await startArchive(git, repository.directory, sha, {
        format,
        prefix: repository.name.toLowerCase(),
      });
      const file = `${repository.name}-${revision.replace(
        /[^\w.-]/g,
        '-',
      )}.${format}`;
      response.setHeader('Content-Type', TYPES[format]);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader(
        'Content-Disposition',
        `attachment; filename="${file}"`,
      );
      response.setHeader('ETag', `"${sha}"`);
      await pipeProcess(process, response);
    },
  );

  return router;
}
