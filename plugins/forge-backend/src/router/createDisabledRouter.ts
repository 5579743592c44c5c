import { Router } from 'express';

/**
 * What answers while the forge is not enabled.
 */
export function createDisabledRouter(): Router {
  const router = Router();
  router.use((_request, response) => {
    response.status(404).json({
      message:
        'The forge is not enabled; set forge.enabled to true to use the embedded git host',
    });
  });
  return router;
}
