import { parseOrInputError } from '@fairway/backend-toolkit';
import { Request } from 'express';
import { z } from 'zod';

const part = z
  .string()
  .min(1)
  .max(63)
  .refine(
    value => /^[\w.-]+$/.test(value),
    'expected letters, digits, "-", "_" and "."',
  )
  .transform(value => value.toLowerCase());
const paramsSchema = z.object({ kind: part, namespace: part, name: part });

/** Path of what is about one entity. */
export const ENTITY_PATH = '/entities/by-ref/:kind/:namespace/:name';

/** The reference, in lower case, of the entity that a request is about. */
export function readEntityRef(request: Request): string {
  const { kind, name, namespace } = parseOrInputError(
    paramsSchema,
    request.params,
    'The reference of the entity',
  );
  return `${kind}:${namespace}/${name}`;
}
