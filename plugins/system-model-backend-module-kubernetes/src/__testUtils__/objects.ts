import { KubernetesObject } from './ClusterAdmin';

/** Makes what runs containers. */
export function makeWorkload(
  kind: string,
  name: string,
  more: {
    labels?: object;
    annotations?: object;
    image?: string;
    status?: object;
  } = {},
): KubernetesObject {
  const {
    labels = { app: name },
    annotations,
    image = 'example/app:1',
    status,
  } = more;
  const template = {
    metadata: { labels: { app: name } },
    spec: { containers: [{ name: 'main', image }] },
  };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, labels, annotations },
    spec: {
      selector: { matchLabels: { app: name } },
      ...(kind === 'StatefulSet' && { serviceName: name }),
      template,
    },
    ...(status && { status }),
  };
}

export function makeCronJob(name: string): KubernetesObject {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name, labels: { app: name } },
    spec: {
      schedule: '0 3 * * *',
      jobTemplate: {
        spec: {
          template: {
            spec: {
              restartPolicy: 'Never',
              containers: [{ name: 'main', image: 'example/job:1' }],
            },
          },
        },
      },
    },
  };
}

/** Makes the definition of an API whose objects may hold anything. */
export function makeDefinition(
  group: string,
  version: string,
  {
    plural,
    kind,
    scope = 'Namespaced',
    categories,
  }: { plural: string; kind: string; scope?: string; categories?: string[] },
): KubernetesObject & { spec: any } {
  const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope,
      names: { plural, kind, categories },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          subresources: { status: {} },
          schema: {
            openAPIV3Schema: {
              type: 'object',
              properties: { spec: open, status: open },
            },
          },
        },
      ],
    },
  };
}
