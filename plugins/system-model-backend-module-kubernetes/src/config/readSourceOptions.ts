import { JsonObject } from '@backstage/types';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { z } from 'zod';
import { OBJECT_GROUPS, SourceOptions } from './SourceOptions';

const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

const schema = z
  .object({
    kubeconfig: z.string().min(1).optional(),
    context: z.string().min(1).optional(),
    cluster: z.string().min(1).max(200).optional(),
    namespaces: z.array(z.string().regex(NAMESPACE)).min(1).optional(),
    labelSelector: z.string().min(1).max(2000).optional(),
    objects: z.array(z.enum(OBJECT_GROUPS)).min(1).optional(),
  })
  .refine(({ kubeconfig, context }) => kubeconfig || !context, {
    path: ['context'],
    message: 'is of a kubeconfig file, so kubeconfig must be set, too',
  });

/**
 * Reads the part of the configuration that describes one cluster.
 *
 * @throws InputError that names the key, if it is wrong
 */
export function readSourceOptions(
  sourceId: string,
  config: JsonObject,
): SourceOptions {
  const { namespaces, objects, cluster, ...rest } = parseOrInputError(
    schema,
    config,
    `systemModel.sources.${sourceId}`,
  );
  return {
    ...rest,
    sourceId,
    cluster: cluster ?? sourceId,
    namespaces: namespaces && [...new Set(namespaces)].sort(),
    objects: objects ?? OBJECT_GROUPS,
  };
}
