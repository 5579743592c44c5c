import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { parseOrInputError } from '@fairway/backend-toolkit';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { ContractJudge } from '../history/ContractJudge';

/** Of both texts, as JSON. */
const MAX_BODY = '32mb';

const diffSchema = z.strictObject({
  old: z.string(),
  new: z.string(),
  type: z
    .enum(['openapi', 'asyncapi', 'graphql', 'grpc', 'jsonschema'])
    .optional(),
});

/**
 * `POST /diff`: what changed between two texts, for pipelines.
 */
export function createDiffRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly judge: ContractJudge;
}): Router {
  const { httpAuth, judge } = options;
  const router = PromiseRouter();

  router.post(
    '/diff',
    async (request, _response, next) => {
      // Before a long body is read.
      await httpAuth.credentials(request);
      next();
    },
    express.json({ limit: MAX_BODY }),
    async (request, response) => {
      const asked = parseOrInputError(diffSchema, request.body, 'The body');
      const { problem, ...compared } = await judge.compare(
        asked.old,
        asked.new,
        asked.type,
      );
      if (problem !== undefined) {
        throw new InputError(problem);
      }
      response.json(compared);
    },
  );

  return router;
}
