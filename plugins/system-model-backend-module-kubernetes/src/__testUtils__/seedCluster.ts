import { ClusterAdmin } from './ClusterAdmin';
import { makeCronJob, makeDefinition, makeWorkload } from './objects';
import { readReadmeRole } from './readReadmeRole';

const ARGO_CD = 'argoproj.io';
const PLATFORM = 'platform.example.com';

/** Where objects of an API are made. */
export function inNamespace(
  namespace: string,
  plural: string,
  api = 'apps/v1',
) {
  return `/apis/${api}/namespaces/${namespace}/${plural}`;
}

async function defineApis(admin: ClusterAdmin) {
  await admin.define(
    makeDefinition(ARGO_CD, 'v1alpha1', {
      plural: 'applications',
      kind: 'Application',
    }),
  );
  await admin.define(
    makeDefinition(PLATFORM, 'v1', {
      plural: 'databases',
      kind: 'Database',
      categories: ['crossplane', 'composite'],
    }),
  );
  await admin.define(
    makeDefinition(PLATFORM, 'v1', {
      plural: 'xnetworks',
      kind: 'XNetwork',
      scope: 'Cluster',
      categories: ['crossplane', 'composite'],
    }),
  );
  await admin.define(
    makeDefinition(PLATFORM, 'v1', {
      plural: 'networkclaims',
      kind: 'NetworkClaim',
      categories: ['claim'],
    }),
  );
  await admin.define(
    makeDefinition(PLATFORM, 'v1', { plural: 'secrets', kind: 'Secret' }),
  );
}

async function makeNamespace(admin: ClusterAdmin, name: string) {
  await admin.apply('/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name },
  });
}

async function makeWorkloads(admin: ClusterAdmin) {
  await admin.apply(
    inNamespace('shop', 'deployments'),
    makeWorkload('Deployment', 'web', {
      labels: { app: 'web', team: 'shop' },
      annotations: {
        'example.com/note': 'kept',
        'kubectl.kubernetes.io/last-applied-configuration': '{"a":"copy"}',
      },
      status: {
        observedGeneration: 1,
        replicas: 1,
        readyReplicas: 1,
        conditions: [
          {
            type: 'Available',
            status: 'True',
            reason: 'MinimumReplicasAvailable',
            message: 'Deployment has minimum availability.',
            lastUpdateTime: '2026-01-02T03:04:05Z',
            lastTransitionTime: '2026-01-02T03:04:05Z',
          },
        ],
      },
    }),
  );
  await admin.apply(
    inNamespace('shop', 'deployments'),
    makeWorkload('Deployment', 'unlabelled', { labels: {} }),
  );
  await admin.apply(
    inNamespace('shop', 'daemonsets'),
    makeWorkload('DaemonSet', 'logs'),
  );
  await admin.apply(
    inNamespace('billing', 'statefulsets'),
    makeWorkload('StatefulSet', 'ledger'),
  );
  await admin.apply(
    inNamespace('billing', 'cronjobs', 'batch/v1'),
    makeCronJob('invoices'),
  );
}

async function makeCustomObjects(admin: ClusterAdmin) {
  await admin.apply(
    inNamespace('argocd', 'applications', `${ARGO_CD}/v1alpha1`),
    {
      apiVersion: `${ARGO_CD}/v1alpha1`,
      kind: 'Application',
      metadata: { name: 'web' },
      spec: { project: 'default' },
      status: {
        health: {
          status: 'Healthy',
          lastTransitionTime: '2026-01-02T03:04:05Z',
        },
        sync: { status: 'Synced', revision: 'abc', comparedTo: {} },
        reconciledAt: '2026-01-02T03:04:05Z',
        resources: [{ kind: 'Deployment', name: 'web' }],
      },
    },
  );
  await admin.apply(inNamespace('shop', 'databases', `${PLATFORM}/v1`), {
    apiVersion: `${PLATFORM}/v1`,
    kind: 'Database',
    metadata: { name: 'orders' },
    spec: { size: 'small' },
    status: {
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'Available',
          lastTransitionTime: '2026-01-02T03:04:05Z',
        },
      ],
    },
  });
  await admin.apply(inNamespace('shop', 'networkclaims', `${PLATFORM}/v1`), {
    apiVersion: `${PLATFORM}/v1`,
    kind: 'NetworkClaim',
    metadata: { name: 'inner' },
  });
  await admin.apply(inNamespace('shop', 'secrets', `${PLATFORM}/v1`), {
    apiVersion: `${PLATFORM}/v1`,
    kind: 'Secret',
    metadata: { name: 'none-of-ours' },
  });
  await admin.apply(`/apis/${PLATFORM}/v1/xnetworks`, {
    apiVersion: `${PLATFORM}/v1`,
    kind: 'XNetwork',
    metadata: { name: 'backbone' },
  });
}

/** Lets `portal` read all, `limited` Deployments alone, and `guest` what is in one namespace. */
async function grantRights(admin: ClusterAdmin) {
  const role = readReadmeRole();
  await admin.grant(role, 'portal');
  await admin.grant(role, 'guest', 'shop');
  const rule = { apiGroups: ['apps'], resources: ['deployments'] };
  await admin.grant(
    {
      ...role,
      metadata: { name: 'limited' },
      rules: [{ ...rule, verbs: ['list', 'watch'] }],
    },
    'limited',
  );
}

/** Fills a cluster, and lets users in. */
export async function seedCluster(admin: ClusterAdmin): Promise<void> {
  await defineApis(admin);
  for (const name of ['shop', 'billing', 'argocd', 'empty']) {
    await makeNamespace(admin, name);
  }
  await makeWorkloads(admin);
  await makeCustomObjects(admin);
  await grantRights(admin);
}

/** Where there are more claims than a page holds. */
export const CLAIMS = { namespace: 'claims', count: 60 };

export async function makeClaims(admin: ClusterAdmin): Promise<void> {
  const { namespace, count } = CLAIMS;
  await makeNamespace(admin, namespace);
  for (let i = 0; i < count; i++) {
    await admin.apply(
      inNamespace(namespace, 'networkclaims', `${PLATFORM}/v1`),
      {
        apiVersion: `${PLATFORM}/v1`,
        kind: 'NetworkClaim',
        metadata: { name: `claim-${i}` },
      },
    );
  }
}
