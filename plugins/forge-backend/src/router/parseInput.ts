import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { z } from 'zod';
import { UnprocessableError } from '../model/errors';
import { PageRequest } from '../model/Page';

/** How many things a page of a list has when the caller does not say. */
export const DEFAULT_LIMIT = 30;
/** How many things a page of a list has at most. */
export const MAX_LIMIT = 50;

/**
 * Reads a body of JSON by its schema; as in Gitea what does not fit is 422.
 */
export function parseBody<T>(schema: z.ZodType<T>, request: Request): T {
  const result = schema.safeParse(request.body ?? {});
  if (!result.success) {
    throw new UnprocessableError(`The body does not fit: ${explain(result)}`);
  }
  return result.data;
}

/**
 * Reads the query by its schema.
 */
export function parseQuery<T>(schema: z.ZodType<T>, request: Request): T {
  const result = schema.safeParse(request.query);
  if (!result.success) {
    throw new InputError(`The query does not fit: ${explain(result)}`);
  }
  return result.data;
}

/**
 * Reads `page` and `limit` of the query. As in Gitea a limit that is too large
 * is lowered.
 */
export function parsePage(request: Request): PageRequest {
  return {
    page: readNumber(request, 'page', 1),
    limit: Math.min(readNumber(request, 'limit', DEFAULT_LIMIT), MAX_LIMIT),
  };
}

/**
 * Reads a parameter of the path that must be a number.
 */
export function parseId(value: string, what: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new InputError(`"${value}" is not the number of ${what}`);
  }
  return Number(value);
}

/**
 * Reads a query parameter that may be given once.
 */
export function readText(request: Request, name: string): string | undefined {
  const value = request.query[name];
  if (value !== undefined && typeof value !== 'string') {
    throw new InputError(`The query parameter ${name} may be given once only`);
  }
  return value === '' ? undefined : value;
}

function readNumber(request: Request, name: string, fallback: number): number {
  const text = readText(request, name);
  if (text === undefined) {
    return fallback;
  }
  if (!/^-?\d{1,9}$/.test(text)) {
    throw new InputError(`The query parameter ${name} is not a number`);
  }
  return Number(text) > 0 ? Number(text) : fallback;
}

function explain(result: { error?: z.ZodError }): string {
  return (result.error?.issues ?? [])
    .slice(0, 5)
    .map(issue => `${issue.path.join('.') || 'body'}: ${issue.message}`)
    .join('; ');
}
