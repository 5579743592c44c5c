import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Learning } from '../learning/Learning';
import { SearchService } from '../query/SearchService';
import { createRequestParser } from './parseSearchRequest';

/** Route that finds documents, as that of stock search and more. */
export function createQueryRouter(options: {
  httpAuth: HttpAuthService;
  learning: Learning;
  limits: { maxTermLength: number; maxPageLimit: number };
  search: SearchService;
}): Router {
  const { httpAuth, learning, search } = options;
  const parse = createRequestParser(options.limits);
  const router = PromiseRouter();

  router.get('/query', async (request, response) => {
    const { query } = request;
    const parsed = parse(query);
    const credentials = await httpAuth.credentials(request);
    const answer = await search.query(parsed, { credentials });
    // Half a word is nothing that anybody looked for.
    if (query.typing !== 'true' && !parsed.pageCursor) {
      learning.noteSearch(parsed.term, answer.results.length);
    }
    response.json(answer);
  });

  return router;
}
