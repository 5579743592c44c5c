import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { listRefs } from '../git/listRefs';
import { encodePath } from '../model/ForgeUrls';
import { ReadableRepository } from '../service/ForgeService';
import { createAuthenticationMiddleware, setPrincipal } from './principal';
import { openForReading, RouterContext } from './RouterContext';
import { sendRaw } from './sendRaw';

const PLACES = { branch: 'refs/heads/', tag: 'refs/tags/' } as const;

/**
 * The addresses that Gitea gives its pages.
 *
 * @remarks
 *
 * Browsers are led to the same path of the portal, where the pages are and where
 * signing in is possible; nothing is looked up before, so nothing is given away.
 * Programs that may read get an honest yes or no: `publish:gitea` asks for the
 * page of a branch until it is there.
 */
export function createPagesRouter(context: RouterContext): Router {
  const { contents, git, urls, authenticator } = context;
  const router = PromiseRouter();

  router.get(
    '/:owner/:repo/raw/:place(branch|tag|commit)/*',
    createAuthenticationMiddleware(authenticator),
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const { revision, path } = await split(
        repository,
        request.params.place,
        request.params[0],
      );
      sendRaw(
        request,
        response,
        await contents.readFile(repository, path, revision),
      );
    },
  );

  router.get(
    '/:owner/:repo/src/:place(branch|tag|commit)/*',
    async (request: Request, response: Response, next) => {
      const repository = wantsPage(request)
        ? undefined
        : await openIfReader(request, response);
      if (!repository) {
        next();
        return;
      }
      const { revision, path } = await split(
        repository,
        request.params.place,
        request.params[0],
      );
      await contents.find(repository, path, revision);
      const page = toPortal(request);
      response.setHeader('Link', `<${page}>; rel="alternate"`);
      response.type('text/plain').send(`See ${page}\n`);
    },
  );

  // What Gitea offers for programs among its pages; the API has the same.
  router.get(
    [
      '/:owner/:repo/:place(pulls)/:name.:format(diff|patch)',
      '/:owner/:repo/:place(commit)/:name.:format(diff|patch)',
      '/:owner/:repo/:place(archive)/:name(*).:format(tar.gz|zip)',
    ],
    (request: Request, response: Response) => {
      const { owner, repo, place, name, format } = request.params;
      const inside = place === 'commit' ? 'git/commits' : place;
      const path = [owner, repo, inside, `${name}.${format}`].join('/');
      response.redirect(307, `${urls.api}/repos/${encodePath(path)}`);
    },
  );

  // The address for cloning, opened in a browser.
  router.get('/:owner/:repo.git', (request: Request, response: Response) => {
    response.redirect(302, toPortal(request).replace(/\.git\/?(?=$|\?)/, ''));
  });

  router.get('*', (request: Request, response: Response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(302, toPortal(request));
  });

  /** Opens the repository for callers who may see it; others are led on, as to a sign-in page. */
  async function openIfReader(request: Request, response: Response) {
    try {
      const principal = await authenticator.authenticate(request);
      setPrincipal(response, principal);
      return await openForReading(context, request, response);
    } catch {
      return undefined;
    }
  }

  /** Tells the name of a branch or tag, which may have slashes, from the path behind it. */
  async function split(
    { directory }: ReadableRepository,
    place: string,
    rest: string,
  ): Promise<{ revision: string; path: string }> {
    if (place === 'commit') {
      const [revision, ...path] = rest.split('/');
      return { revision, path: path.join('/') };
    }
    const prefix = PLACES[place as keyof typeof PLACES];
    const refs = await listRefs(git, directory, [prefix]);
    const match = refs
      .map(ref => ref.name.slice(prefix.length))
      .filter(name => rest === name || rest.startsWith(`${name}/`))
      .sort((a, b) => b.length - a.length)[0];
    if (match === undefined) {
      throw new NotFoundError(`There is no ${place} at "${rest}"`);
    }
    return {
      revision: `${prefix}${match}`,
      path: rest.slice(match.length + 1),
    };
  }

  function toPortal(request: Request): string {
    // The path as it came, so that nothing is decoded twice; a leading double slash would name another host.
    const [path, query] = request.originalUrl.split('?');
    const inside = path.replace(/^\/api\/[^/]+/, '').replace(/^\/+/, '/');
    return `${urls.portal}/forge${inside}${query ? `?${query}` : ''}`;
  }

  return router;
}

function wantsPage(request: Request): boolean {
  return (request.get('accept') ?? '').includes('text/html');
}
