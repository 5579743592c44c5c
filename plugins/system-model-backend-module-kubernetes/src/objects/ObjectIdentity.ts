import { JsonObject } from '@backstage/types';
import { z } from 'zod';

const schema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().optional(),
    uid: z.string(),
    resourceVersion: z.string(),
  }),
});

/** By what objects are found, and told apart from what they were. */
export type ObjectIdentity = z.output<typeof schema>['metadata'];

/** @throws ZodError if it is no object of Kubernetes */
export function readIdentity(object: JsonObject): ObjectIdentity {
  return schema.parse(object).metadata;
}
