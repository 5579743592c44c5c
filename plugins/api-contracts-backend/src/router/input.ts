import { z } from 'zod';
import { METHODS } from '../config';

const MAX_NAME = 512;
const MAX_ENVIRONMENT = 63;
const MAX_URL = 8_192;

export const entityRefSchema = z.string().min(1).max(MAX_NAME);
export const environmentSchema = z.string().min(1).max(MAX_ENVIRONMENT);

export const tryRequestSchema = z
  .strictObject({
    entityRef: entityRefSchema,
    environment: environmentSchema.optional(),
    server: z.string().min(1).max(MAX_URL),
    method: z
      .string()
      .toUpperCase()
      .refine(method => METHODS.includes(method), {
        error: `expected one of ${METHODS.join(', ')}`,
      }),
    path: z.string().max(MAX_URL),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.string().optional(),
    encoding: z.enum(['utf8', 'base64']).optional(),
    credential: z.string().min(1).max(MAX_NAME).optional(),
  })
  .refine(({ body, method }) => !body || !['GET', 'HEAD'].includes(method), {
    path: ['body'],
    error: 'expected none with GET and HEAD',
  })
  .refine(({ body, encoding }) => encoding !== 'base64' || isBase64(body), {
    path: ['body'],
    error: 'expected base64, with its padding',
  });

/** What Buffer reads as base64 holds anything; what is sent is to be what was written. */
function isBase64(text = ''): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

export const serversQuerySchema = z.object({
  entityRef: entityRefSchema,
  environment: environmentSchema.optional(),
});
