import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { UnprocessableError } from '../../model/errors';
import { FileChange } from '../../service/ContentWriter';
import { WritableRepository } from '../../service/ForgeService';
import { toApiFileCommit } from '../../json/toApiCommit';
import { toApiContents } from '../../json/toApiContents';
import { parseBody } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import {
  changeSchema,
  commitSchema,
  createSchema,
  deleteSchema,
  updateSchema,
} from './fileChangesInput';
import { openForWriting, RouterContext } from '../RouterContext';

/**
 * Changing files by commits that the API makes.
 */
export function createFileChangesRouter(context: RouterContext): Router {
  const { writer, contents, revisions, urls, options } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/contents/*';

  async function commit(
    response: Response,
    repository: WritableRepository,
    changes: readonly FileChange[],
    body: z.infer<typeof commitSchema>,
  ) {
    assertSizes(changes, options.limits.fileBytes);
    const sha = await writer.commit(
      repository,
      changes,
      {
        branch: body.branch || undefined,
        newBranch: body.new_branch || undefined,
        message: body.message || toMessage(changes),
        author: body.author,
        committer: body.committer,
      },
      getKnownPrincipal(response),
    );
    const branch = body.new_branch || body.branch || repository.defaultBranch;
    const show = async (change: FileChange) => {
      if (change.operation === 'delete') {
        return null;
      }
      const read = await contents.read(repository, change.path, sha);
      return toApiContents(read.content, {
        repository,
        revision: branch,
        commit: sha,
        urls,
      });
    };
    const files = [];
    for (const change of changes) {
      files.push(await show(change));
    }
    const made = await revisions.getCommit(repository, sha);
    return {
      files,
      commit: toApiFileCommit(made, repository, urls),
      verification: {
        verified: false,
        reason: 'gpg.error.not_signed_commit',
        signature: '',
        signer: null,
        payload: '',
      },
    };
  }

  async function commitOne(
    request: Request,
    response: Response,
    body: z.infer<typeof commitSchema>,
    change: Omit<FileChange, 'path'>,
  ) {
    const repository = await openForWriting(context, request, response);
    const { files, ...rest } = await commit(
      response,
      repository,
      [{ ...change, path: request.params[0] }],
      body,
    );
    return { content: files[0], ...rest };
  }

  router.post(path, async (request: Request, response: Response) => {
    const body = parseBody(createSchema, request);
    const change = { operation: 'create', content: body.content } as const;
    response.status(201).json(await commitOne(request, response, body, change));
  });

  router.put(path, async (request: Request, response: Response) => {
    const body = parseBody(updateSchema, request);
    const { content, sha } = body;
    const operation = sha ? 'update' : 'upload';
    const change = {
      operation,
      content,
      sha,
      fromPath: body.from_path,
    } as const;
    response
      .status(sha ? 200 : 201)
      .json(await commitOne(request, response, body, change));
  });

  router.delete(path, async (request: Request, response: Response) => {
    // Some clients cannot send a body with DELETE; Gitea takes the query then.
    request.body = { ...request.query, ...request.body };
    const body = parseBody(deleteSchema, request);
    const change = { operation: 'delete', sha: body.sha } as const;
    response.json(await commitOne(request, response, body, change));
  });

  router.post(
    '/repos/:owner/:repo/contents',
    async (request: Request, response: Response) => {
      const body = parseBody(changeSchema, request);
      const repository = await openForWriting(context, request, response);
      const changes = body.files.map(({ from_path: fromPath, ...file }) => ({
        ...file,
        fromPath,
      }));
      response
        .status(201)
        .json(await commit(response, repository, changes, body));
    },
  );

  return router;
}

function assertSizes(changes: readonly FileChange[], limit: number): void {
  for (const { path, content } of changes) {
    if (content && content.length > limit) {
      throw new UnprocessableError(
        `"${path}" has ${content.length} bytes, more than the ${limit} that are allowed here; push it with git`,
      );
    }
  }
}

function toMessage(changes: readonly FileChange[]): string {
  const [{ operation, path }] = changes;
  const verb = {
    create: 'Add',
    update: 'Update',
    upload: 'Update',
    delete: 'Delete',
  };
  const others = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
  return `${verb[operation]} ${path}${others}`;
}
