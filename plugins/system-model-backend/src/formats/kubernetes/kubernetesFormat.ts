import { JsonObject } from '@backstage/types';
import {
  Manifest,
  ManifestFormat,
  Observation,
  ParsedManifest,
} from '@fairway/plugin-system-model-node';
import { isCrossplane, readCrossplane } from './readCrossplane';
import { readArgoApplication } from './readArgoApplication';
import { readWorkload } from './readWorkload';

/** `<apiVersion>/<kind>/<name>`. */
const OBJECT =
  /^(?:[a-z0-9.-]+\/)?v\d+(?:(?:alpha|beta)\d+)?\/[A-Z][A-Za-z0-9]*\/[^/]+$/;

const WORKLOADS = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'batch/CronJob',
]);

/** JSON Schema of the objects that are read. */
const SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Kubernetes object',
  description:
    'A Deployment, StatefulSet, DaemonSet or CronJob, an Application of Argo CD, or a claim or composite of Crossplane.',
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata'],
  properties: {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string' },
        namespace: { type: 'string' },
        labels: {
          type: 'object',
          properties: {
            'app.kubernetes.io/name': { type: 'string' },
            'app.kubernetes.io/part-of': { type: 'string' },
            'app.kubernetes.io/version': { type: 'string' },
            'app.kubernetes.io/managed-by': { type: 'string' },
            'backstage.io/kubernetes-id': { type: 'string' },
          },
        },
        annotations: {
          type: 'object',
          properties: { 'backstage.io/kubernetes-id': { type: 'string' } },
        },
      },
    },
    spec: { type: 'object' },
    status: { type: 'object' },
  },
};

/** Objects of a cluster, as its API gives them. Those that name no entity say nothing, and are right so. */
export const kubernetesFormat: ManifestFormat = {
  id: 'kubernetes',
  schema: SCHEMA,
  matches: path => OBJECT.test(path),
  parse: readManifest,
};

function readManifest({ content }: Manifest): ParsedManifest {
  return {
    // A file may have such a path by chance.
    observations: typeof content === 'string' ? [] : readContent(content),
    problems: [],
  };
}

function readContent(object: JsonObject): Observation[] {
  const { apiVersion, kind } = object;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return [];
  }
  const [group] = apiVersion.split('/');
  if (WORKLOADS.has(`${group}/${kind}`)) {
    return readWorkload(object);
  }
  if (group === 'argoproj.io') {
    return kind === 'Application' ? readArgoApplication(object) : [];
  }
  return isCrossplane(object) ? readCrossplane(object) : [];
}
