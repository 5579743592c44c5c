import { HttpRouterService } from '@backstage/backend-plugin-api';

/** Paths of the catalog at which somebody unregisters a location, or deletes an entity. */
const PATH = /^\/(locations|entities\/by-uid)\/[^/]+$/;

/** Makes a handler that tells when the catalog has let go of something that it was asked to. */
export function createRemovalNotice(
  onRemoved: () => void,
): Parameters<HttpRouterService['use']>[0] {
  return (request, response, next) => {
    if (request.method === 'DELETE' && PATH.test(request.path)) {
      response.once('finish', () => {
        if (response.statusCode < 300) {
          onRemoved();
        }
      });
    }
    next();
  };
}
