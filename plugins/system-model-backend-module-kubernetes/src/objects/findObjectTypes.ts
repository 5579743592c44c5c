import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { ClusterApi } from '../cluster/ClusterApi';
import { SourceOptions } from '../config/SourceOptions';
import { chooseObjectGroup } from './chooseObjectGroup';
import { ObjectType } from './ObjectType';

/** All APIs in one answer. Whoever may sign in may read it, unlike the definitions of custom resources. */
const ACCEPT = ['v2', 'v2beta1']
  .map(
    v =>
      `application/json;g=apidiscovery.k8s.io;v=${v};as=APIGroupDiscoveryList`,
  )
  .join(',');

const resourceSchema = z.object({
  resource: z.string(),
  responseKind: z.object({ kind: z.string() }),
  scope: z.string(),
  verbs: z.array(z.string()).nullish(),
  categories: z.array(z.string()).nullish(),
});

const discoverySchema = z.object({
  kind: z.literal('APIGroupDiscoveryList'),
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string() }),
      versions: z.array(
        z.object({
          version: z.string(),
          resources: z.array(resourceSchema).nullish(),
        }),
      ),
    }),
  ),
});

type Discovery = z.output<typeof discoverySchema>;

function parseDiscovery(answer: JsonObject): Discovery {
  const result = discoverySchema.safeParse(answer);
  if (!result.success) {
    throw new Error(
      'The cluster does not list its APIs in one answer. Kubernetes 1.27 or later is needed.',
    );
  }
  return result.data;
}

function listTypes(
  { metadata, versions }: Discovery['items'][number],
  { objects, labelSelector }: SourceOptions,
): ObjectType[] {
  return versions.flatMap(({ version, resources }) =>
    (resources ?? []).flatMap(resource => {
      const objectGroup = chooseObjectGroup(metadata.name, resource);
      if (!objectGroup || !objects.includes(objectGroup)) {
        return [];
      }
      const apiVersion = `${metadata.name}/${version}`;
      return {
        id: `${apiVersion}/${resource.resource}`,
        group: metadata.name,
        apiVersion,
        kind: resource.responseKind.kind,
        plural: resource.resource,
        isNamespaced: resource.scope === 'Namespaced',
        labelSelector: objectGroup === 'workloads' ? labelSelector : undefined,
      };
    }),
  );
}

/** The versions of a group are listed as the cluster prefers them, and hold the same objects. */
function keepPreferred(types: readonly ObjectType[]): ObjectType[] {
  const seen = new Set<string>();
  return types.filter(({ plural }) => !seen.has(plural) && seen.add(plural));
}

/** Finds what of the configured objects the cluster has APIs for. */
export async function findObjectTypes(
  api: ClusterApi,
  options: SourceOptions,
  signal: AbortSignal,
): Promise<readonly ObjectType[]> {
  const { items } = parseDiscovery(
    await api.read({ path: '/apis', accept: ACCEPT }, signal),
  );
  return items
    .flatMap(item => keepPreferred(listTypes(item, options)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
