import { json, type Request, type Response, type Router } from 'express';
import createRouter from 'express-promise-router';
import {
  toFullName,
  type GitHostState,
  type HostedRepository,
} from './GitHostState';
import {
  toBranch,
  toCurrentUser,
  toGroupId,
  toMergeRequest,
  toNamespace,
  toProject,
} from './gitlabAnswers';

const TAKEN = ['has already been taken'];

/**
 * The part of GitLab's REST API that starter kits and the catalog use.
 *
 * @remarks
 *
 * Answers are of the types that `@gitbeaker/core`, the client that the stock action uses, has for them: the compiler refuses one
 * that leaves out a field, or has it otherwise.
 */
export function createGitlabApi(state: GitHostState): Router {
  const api = createRouter();
  api.use(json());

  api.use((req, res, next) => {
    const [, bearer] =
      /^bearer (.+)$/i.exec(req.headers.authorization ?? '') ?? [];
    if ((req.headers['private-token'] ?? bearer) === state.token) {
      next();
      return;
    }
    refuse(res, 401, '401 Unauthorized');
  });

  api.get('/user', (_, res) => {
    res.json(toCurrentUser(state));
  });

  api.get('/namespaces/:path', (req, res) => {
    const { path } = req.params;
    if (state.owners.includes(path)) {
      res.json(toNamespace(state, path));
    } else {
      refuse(res, 404, '404 Namespace Not Found');
    }
  });

  api.get('/groups/:path/projects', async (req, res) => {
    const { path } = req.params;
    const word = String(req.query.search ?? '');
    const found = state.repositories.filter(
      ({ owner, name }) => owner === path && name.includes(word),
    );
    const page = `${state.baseUrl}/api/v4/groups/${encodeURIComponent(
      path,
    )}/projects?page=1`;
    res
      .set('Link', `<${page}>; rel="first", <${page}>; rel="last"`)
      .json(await Promise.all(found.map(each => toProject(state, each))));
  });

  api.post('/projects', async (req, res) => {
    const { namespace_id, path: name, description } = req.body;
    const owner = state.owners.find(
      path => toGroupId(state, path) === namespace_id,
    );
    if (!owner) {
      refuse(res, 400, { namespace: ['is not valid'] });
    } else if (state.findRepository(`${owner}/${name}`)) {
      refuse(res, 400, {
        'project_namespace.name': TAKEN,
        name: TAKEN,
        path: TAKEN,
      });
    } else {
      const repository = await state.createRepository({
        owner,
        name,
        description,
      });
      res.status(201).json(await toProject(state, repository));
    }
  });

  const inProject =
    (
      answer: (
        repository: HostedRepository,
        req: Request,
        res: Response,
      ) => Promise<void>,
    ) =>
    async (req: Request, res: Response) => {
      const repository = state.findRepository(req.params.project);
      if (repository) {
        await answer(repository, req, res);
      } else {
        refuse(res, 404, '404 Project Not Found');
      }
    };

  api.get(
    '/projects/:project',
    inProject(async (repository, _, res) => {
      res.json(await toProject(state, repository));
    }),
  );

  api.get(
    '/projects/:project/repository/files/:file/raw',
    inProject(async (repository, req, res) => {
      const name = toFullName(repository);
      const branch = String(req.query.ref);
      const content = await state.git.findFile(name, branch, req.params.file);
      if (content) {
        res.type('text/plain').send(content);
      } else {
        const commit = await state.git.findCommit(name, branch);
        refuse(res, 404, `404 ${commit ? 'File' : 'Commit'} Not Found`);
      }
    }),
  );

  api.get(
    '/projects/:project/repository/branches/:branch',
    inProject(async (repository, req, res) => {
      const name = req.params.branch;
      const commit = await state.git.findCommit(toFullName(repository), name);
      if (commit) {
        res.json(toBranch(state, repository, { name, commit }));
      } else {
        refuse(res, 404, '404 Branch Not Found');
      }
    }),
  );

  api.get(
    '/projects/:project/merge_requests',
    inProject(async (repository, req, res) => {
      const branch = req.query.source_branch;
      const pulls = state.findPulls(repository, branch && String(branch));
      res.json(
        await Promise.all(pulls.map(pull => toMergeRequest(state, pull))),
      );
    }),
  );

  api.post(
    '/projects/:project/merge_requests',
    inProject(async (repository, req, res) => {
      const { source_branch, target_branch, title, description } = req.body;
      const name = toFullName(repository);
      for (const [side, branch] of [
        ['Source', source_branch],
        ['Target', target_branch],
      ]) {
        if (!(await state.git.findCommit(name, branch))) {
          refuse(res, 400, [`${side} branch "${branch}" does not exist`]);
          return;
        }
      }
      const [open] = state.findPulls(repository, source_branch);
      if (open) {
        refuse(res, 409, [
          `Another open merge request already exists for this source branch: !${open.number}`,
        ]);
        return;
      }
      const pull = state.createPull({
        repository,
        branch: source_branch,
        base: target_branch,
        title,
        description,
      });
      res.status(201).json(await toMergeRequest(state, pull));
    }),
  );

  api.use((req, res) =>
    refuse(res, 501, `${req.method} ${req.path} is not known here`),
  );

  const router = createRouter();
  router.use('/api/v4', api);
  return router;
}

/** The message is a sentence, several, or some by the field that they are about. */
function refuse(
  res: Response,
  status: number,
  message: string | string[] | Record<string, string[]>,
): void {
  res.status(status).json({ message });
}
