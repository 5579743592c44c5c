import {
  BackstageCredentials,
  HttpAuthService,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { CatalogView } from './CatalogView';
import { ModelView } from './ModelView';

const PATH = /^\/entities\/by-uid\/([^/]+)$/;

/**
 * Makes a handler that refuses to delete what the model would only provide
 * again: whoever asks for it would take it for gone.
 */
export function createDeletionGuard(options: {
  readonly catalog: CatalogView;
  readonly httpAuth: HttpAuthService;
  readonly model: ModelView;
}): Parameters<HttpRouterService['use']>[0] {
  const { catalog, httpAuth, model } = options;

  const assertNotKept = async (
    uid: string,
    credentials: BackstageCredentials,
  ) => {
    const entityRef = await catalog.findProvided(uid, credentials);
    if (entityRef && (await model.findSequence(entityRef)) !== undefined) {
      throw new ConflictError(
        `${entityRef} cannot be deleted in the catalog: the system model provides it, and would do so again. Take it out of the source that describes it`,
      );
    }
  };

  return async (request, _response, next) => {
    const [, uid] = PATH.exec(request.path) ?? [];
    if (request.method !== 'DELETE' || uid === undefined) {
      next();
      return;
    }
    try {
      await assertNotKept(uid, await httpAuth.credentials(request));
      next();
    } catch (error) {
      // While the model is away nobody knows better, and what else is wrong the catalog says.
      const isKept = error instanceof ConflictError;
      next(isKept ? error : undefined);
    }
  };
}
