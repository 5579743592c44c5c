import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { authorise, parseOrInputError } from '@fairway/backend-toolkit';
import { searchInspectPermission } from '@fairway/search-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { Learning } from '../learning/Learning';
import { LearningStore } from '../learning/LearningStore';

const clickSchema = z.object({
  term: z.string().max(1_000),
  type: z.string().min(1).max(200),
  location: z.string().min(1).max(1_000),
});
const insightsSchema = z.object({
  days: z.coerce.number().int().min(1).max(90).default(30),
});

/** Routes that count what is opened, and tell what people look for. */
export function createLearningRouter(options: {
  httpAuth: HttpAuthService;
  learning: Learning;
  learningStore: LearningStore;
  permissions: PermissionsService;
}): Router {
  const { httpAuth, learning, learningStore, permissions } = options;
  const router = PromiseRouter();

  router.post(
    '/clicks',
    express.json({ limit: '16kb' }),
    async (request, response) => {
      // Whoever it is is not kept.
      await httpAuth.credentials(request, { allow: ['user'] });
      await learning.noteClick(
        parseOrInputError(clickSchema, request.body, 'The click'),
      );
      response.status(204).end();
    },
  );

  router.get('/insights', async (request, response) => {
    const { days } = parseOrInputError(
      insightsSchema,
      request.query,
      'The query',
    );
    await authorise(
      permissions,
      await httpAuth.credentials(request),
      searchInspectPermission,
      'see what people search for',
    );
    await learning.flush();
    response.json(await learningStore.readInsights(days, new Date()));
  });

  return router;
}
