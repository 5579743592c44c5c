import type { FastifyInstance } from 'fastify';
import type { Contract } from '../contract.ts';
import { greet, type Language } from './greet.ts';

export function greetingRoutes(
  app: FastifyInstance,
  options: { contract: Contract; defaultLanguage: Language },
) {
  app.route<{ Params: { name: string }; Querystring: { language?: Language } }>({
    ...options.contract.route('getGreeting'),
    handler: async ({ params, query }) =>
      greet(params.name, query.language ?? options.defaultLanguage),
  });
}
