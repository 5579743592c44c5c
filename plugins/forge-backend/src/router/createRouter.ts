import { NotFoundError } from '@backstage/errors';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createArchivesRouter } from './api/archivesRouter';
import { createCommitsRouter } from './api/commitsRouter';
import { createBranchesRouter } from './api/branchesRouter';
import { createTagsRouter } from './api/tagsRouter';
import { createObjectsRouter } from './api/objectsRouter';
import { createCompareRouter } from './api/compareRouter';
import { createPullsRouter } from './api/pullsRouter';
import { createPullContentsRouter } from './api/pullContentsRouter';
import { createCommentsRouter } from './api/commentsRouter';
import { createIssuesRouter } from './api/issuesRouter';
import { createStatusesRouter } from './api/statusesRouter';
import { createHooksRouter } from './api/hooksRouter';
import { createTopicsRouter } from './api/topicsRouter';
import { createContentsRouter } from './api/contentsRouter';
import { createFileChangesRouter } from './api/fileChangesRouter';
import { createOrganizationsRouter } from './api/organizationsRouter';
import { createRepositoriesRouter } from './api/repositoriesRouter';
import { createRepositoryListsRouter } from './api/repositoryListsRouter';
import { createTokensRouter } from './api/tokensRouter';
import { createUsersRouter } from './api/usersRouter';
import { createAuditMiddleware } from './auditMiddleware';
import { createErrorMiddleware } from './errorMiddleware';
import { createDocumentationRouter } from './documentationRouter';
import { createGitRouter } from './gitRouter';
import { createPagesRouter } from './pagesRouter';
import { createAuthenticationMiddleware } from './principal';
import { RouterContext } from './RouterContext';

/** JSON carries files as base64, which adds a third; the rest is for names and messages. */
const JSON_OVERHEAD = 1.4;

/**
 * Everything below `/api/forge`.
 */
export function createRouter(context: RouterContext): Router {
  const { auditor, authenticator, logger, options, urls } = context;
  const router = PromiseRouter();
  const api = PromiseRouter();

  // Before the body is read: strangers are not to make the server parse megabytes.
  api.use(createAuthenticationMiddleware(authenticator));
  api.use((_request, response, next) => {
    // Files have a Last-Modified, from which browsers would guess how long not to ask again.
    response.setHeader('Cache-Control', 'private, no-cache');
    next();
  });
  api.use(express.json({ limit: options.limits.fileBytes * JSON_OVERHEAD }));
  api.use(createAuditMiddleware(auditor));
  api.use(createUsersRouter(context));
  api.use(createTokensRouter(context));
  api.use(createOrganizationsRouter(context));
  api.use(createRepositoryListsRouter(context));
  api.use(createRepositoriesRouter(context));
  api.use(createContentsRouter(context));
  api.use(createFileChangesRouter(context));
  api.use(createArchivesRouter(context));
  api.use(createStatusesRouter(context));
  api.use(createCommitsRouter(context));
  api.use(createBranchesRouter(context));
  api.use(createTagsRouter(context));
  api.use(createObjectsRouter(context));
  api.use(createCompareRouter(context));
  api.use(createPullsRouter(context));
  api.use(createPullContentsRouter(context));
  api.use(createCommentsRouter(context));
  api.use(createIssuesRouter(context));
  api.use(createHooksRouter(context));
  api.use(createTopicsRouter(context));
  api.use((request: express.Request) => {
    throw new NotFoundError(
      `The forge's API has no ${request.method} ${request.path}`,
    );
  });

  router.use(createDocumentationRouter(urls));
  router.use('/api/v1', api);
  router.use(createGitRouter(context));
  router.use(createPagesRouter(context));
  router.use(createErrorMiddleware(logger, `${urls.base}/api/openapi.json`));
  return router;
}
