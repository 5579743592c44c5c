import type { components } from '@octokit/openapi-types';
import { json, type Request, type Response, type Router } from 'express';
import createRouter from 'express-promise-router';
import {
  toFullName,
  type GitHostState,
  type HostedRepository,
} from './GitHostState';
import {
  toBranch,
  toPublicUser,
  toPullRequest,
  toRepository,
} from './githubAnswers';

type Schemas = components['schemas'];

const DOCUMENTATION = 'https://docs.github.com/rest';

/**
 * The part of GitHub's REST API that starter kits and the catalog use, where GitHub Enterprise Server has it.
 *
 * @remarks
 *
 * Answers are of the types of `@octokit/openapi-types`, which is generated from the description that GitHub publishes: the compiler
 * refuses one that leaves out a field, or has it otherwise. The description itself (`@octokit/openapi`) takes 400 MB.
 */
export function createGithubApi(state: GitHostState): Router {
  const api = createRouter();
  api.use(json());

  api.use((req, res, next) => {
    const [, token] =
      /^(?:bearer|token) (.+)$/i.exec(req.headers.authorization ?? '') ?? [];
    if (token === state.token) {
      next();
      return;
    }
    refuse(res, 401, token ? 'Bad credentials' : 'Requires authentication');
  });

  api.get('/users/:login', (req, res) => {
    const { login } = req.params;
    if (!state.owners.includes(login)) {
      refuse(res, 404, 'Not Found');
      return;
    }
    res.json(toPublicUser(state, login));
  });

  api.post('/orgs/:owner/repos', async (req, res) => {
    const { owner } = req.params;
    const { name, description } = req.body;
    if (!state.owners.includes(owner)) {
      refuse(res, 404, 'Not Found');
    } else if (state.findRepository(`${owner}/${name}`)) {
      refuse(res, 422, 'Repository creation failed.', {
        resource: 'Repository',
        code: 'custom',
        field: 'name',
        message: 'name already exists on this account',
      });
    } else {
      const repository = await state.createRepository({
        owner,
        name,
        description,
      });
      res.status(201).json(toRepository(state, repository));
    }
  });

  const inRepository =
    (
      answer: (
        repository: HostedRepository,
        req: Request,
        res: Response,
      ) => Promise<void>,
    ) =>
    async (req: Request, res: Response) => {
      const { owner, name } = req.params;
      const repository = state.findRepository(`${owner}/${name}`);
      if (repository) {
        await answer(repository, req, res);
      } else {
        refuse(res, 404, 'Not Found');
      }
    };

  api.get(
    '/repos/:owner/:name',
    inRepository(async (repository, _, res) => {
      res.json(toRepository(state, repository));
    }),
  );

  api.get(
    '/repos/:owner/:name/contents/*',
    inRepository(async (repository, req, res) => {
      const content = await state.git.findFile(
        toFullName(repository),
        String(req.query.ref),
        req.params[0],
      );
      if (!content) {
        refuse(res, 404, 'Not Found');
      } else if (/\.raw\b/.test(req.headers.accept ?? '')) {
        res.type('application/vnd.github.raw').send(content);
      } else {
        refuse(res, 501, 'Only raw contents are known here');
      }
    }),
  );

  api.get(
    '/repos/:owner/:name/branches/:branch(*)',
    inRepository(async (repository, req, res) => {
      const name = req.params.branch;
      const commit = await state.git.findCommit(toFullName(repository), name);
      if (commit) {
        res.json(toBranch(state, repository, { name, commit }));
      } else {
        refuse(res, 404, 'Branch not found');
      }
    }),
  );

  api.get(
    '/repos/:owner/:name/pulls',
    inRepository(async (repository, req, res) => {
      const [, branch] = String(req.query.head ?? '').split(/:(.*)/s);
      const pulls: Schemas['pull-request-simple'][] = await Promise.all(
        state.findPulls(repository, branch).map(async pull => ({
          ...(await toPullRequest(state, pull)),
          // both are typed otherwise in a list
          labels: [],
          requested_teams: [],
        })),
      );
      res.json(pulls);
    }),
  );

  api.post(
    '/repos/:owner/:name/pulls',
    inRepository(async (repository, req, res) => {
      const { head, base, title, body } = req.body;
      const fault = (more: {
        field?: string;
        code: string;
        message?: string;
      }) =>
        refuse(res, 422, 'Validation Failed', {
          resource: 'PullRequest',
          ...more,
        });
      if (!(await hasBranch(head))) {
        fault({ field: 'head', code: 'invalid' });
      } else if (!(await hasBranch(base))) {
        fault({ field: 'base', code: 'invalid' });
      } else if (state.findPulls(repository, head).length > 0) {
        fault({
          code: 'custom',
          message: `A pull request already exists for ${repository.owner}:${head}.`,
        });
      } else {
        const pull = state.createPull({
          repository,
          branch: head,
          base,
          title,
          description: body,
        });
        res.status(201).json(await toPullRequest(state, pull));
      }

      async function hasBranch(branch: string) {
        const name = toFullName(repository);
        return (await state.git.findCommit(name, branch)) !== undefined;
      }
    }),
  );

  api.use((req, res) =>
    refuse(res, 501, `${req.method} ${req.path} is not known here`),
  );

  const router = createRouter();
  router.use('/api/v3', api);
  return router;
}

function refuse(
  res: Response,
  status: number,
  message: string,
  fault?: NonNullable<Schemas['validation-error']['errors']>[number],
): void {
  const answer: Schemas['basic-error'] | Schemas['validation-error'] = {
    message,
    documentation_url: DOCUMENTATION,
    ...(fault && { errors: [fault] }),
  };
  res.status(status).json(answer);
}
