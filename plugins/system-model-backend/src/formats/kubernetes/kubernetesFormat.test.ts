import { JsonObject } from '@backstage/types';
import { kubernetesFormat } from './kubernetesFormat';

const parse = (content: JsonObject | string) =>
  kubernetesFormat.parse(
    {
      path: 'apps/v1/Deployment/shop',
      content,
      place: {
        kind: 'object',
        cluster: 'prod',
        apiVersion: 'apps/v1',
        objectKind: 'Deployment',
        name: 'shop',
      },
    },
    { key: 'prod/shop' },
  );

const LABELS = {
  'app.kubernetes.io/name': 'shop',
  'app.kubernetes.io/part-of': 'Order Flow',
  'app.kubernetes.io/version': '1.4.2',
  'app.kubernetes.io/managed-by': 'Helm',
};

describe('kubernetesFormat', () => {
  it('is of objects of an API', () => {
    const paths = [
      'apps/v1/Deployment/shop',
      'v1/Service/shop.eu',
      'database.example.com/v1alpha1/PostgresInstance/db',
      'src/v1/handler/main.go',
      'catalog-info.yaml',
    ];

    expect(paths.filter(kubernetesFormat.matches)).toEqual(paths.slice(0, 3));
    expect(parse('kind: Deployment')).toEqual({
      observations: [],
      problems: [],
    });
  });

  it.each([
    [
      'Deployment',
      { replicas: 3 },
      { readyReplicas: 3 },
      { 'fairway.dev/ready': 'true' },
    ],
    [
      'StatefulSet',
      { replicas: 3 },
      { readyReplicas: 2 },
      { 'fairway.dev/ready': 'false' },
    ],
    [
      'DaemonSet',
      {},
      { desiredNumberScheduled: 2, numberReady: 2 },
      { 'fairway.dev/ready': 'true' },
    ],
    ['CronJob', {}, {}, {}],
  ])('reads what runs in a %s', (kind, spec, status, ready) => {
    const template = {
      spec: {
        containers: [
          { name: 'proxy', image: 'proxy:2' },
          { name: 'shop', image: 'registry:5000/shop:1.4.1@sha256:abc' },
        ],
      },
    };
    const { observations, problems } = parse({
      apiVersion: kind === 'CronJob' ? 'batch/v1' : 'apps/v1',
      kind,
      metadata: { name: 'x', labels: LABELS },
      spec: {
        ...spec,
        ...(kind === 'CronJob'
          ? { jobTemplate: { spec: { template } } }
          : { template }),
      },
      status,
    });

    expect(problems).toEqual([]);
    expect(observations).toEqual([
      {
        entityRef: 'component:default/shop',
        data: {
          kind: 'Component',
          metadata: {
            name: 'shop',
            annotations: {
              'backstage.io/kubernetes-id': 'shop',
              'fairway.dev/version': '1.4.2',
              'fairway.dev/managed-by': 'Helm',
              'fairway.dev/image': 'registry:5000/shop:1.4.1@sha256:abc',
              ...ready,
            },
          },
          spec: { system: 'order-flow' },
        },
      },
    ]);
  });

  it.each([
    ['shop:1.4', '1.4'],
    ['registry:5000/shop', undefined],
    ['shop@sha256:abc', undefined],
    ['shop:1.4@sha256:abc', '1.4'],
    [null, undefined],
  ])(
    'takes the version of image %j for %j where no label says it',
    (image, version) => {
      const [observation] = parse({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          labels: { 'app.kubernetes.io/name': 'other' },
          annotations: { 'backstage.io/kubernetes-id': 'Shop' },
        },
        spec: { template: { spec: { containers: [{ name: 'a', image }] } } },
      }).observations;

      expect(observation.entityRef).toBe('component:default/shop');
      expect(observation.data.metadata).toMatchObject({ name: 'Shop' });
      expect(observation.data).toHaveProperty(['metadata', 'annotations'], {
        'backstage.io/kubernetes-id': 'Shop',
        ...(version && { 'fairway.dev/version': version }),
        ...(typeof image === 'string' && { 'fairway.dev/image': image }),
      });
    },
  );

  it('reads what Argo CD deploys', () => {
    const { observations } = parse({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'shop-prod', labels: LABELS },
      status: {
        sync: { status: 'Synced' },
        health: { status: 'Degraded' },
        summary: { images: ['shop:1.4.2'] },
      },
    });

    expect(observations[0]).toMatchObject({
      entityRef: 'component:default/shop',
      data: {
        metadata: {
          annotations: {
            'argocd/app-name': 'shop-prod',
            'fairway.dev/sync': 'Synced',
            'fairway.dev/health': 'Degraded',
            'fairway.dev/image': 'shop:1.4.2',
          },
        },
      },
    });
  });

  it('reads a claim of Crossplane, its composite, and a composite of version 2 as resources', () => {
    const conditions = [{ type: 'Ready', status: 'True' }];
    const refs = [
      {
        kind: 'SQLInstance',
        metadata: {
          name: 'orders',
          labels: { 'backstage.io/kubernetes-id': 'shop' },
        },
        spec: { compositionRef: { name: 'aws' }, resourceRef: {} },
        status: { conditions },
      },
      {
        kind: 'XSQLInstance',
        metadata: { name: 'orders-x7f' },
        spec: { claimRef: { kind: 'SQLInstance', name: 'orders' } },
      },
      {
        kind: 'Bucket',
        metadata: { name: 'files' },
        spec: { crossplane: { compositionRef: { name: 'aws' } } },
      },
      { kind: 'Policy', metadata: { name: 'other' }, spec: {} },
    ].map(
      object => parse({ apiVersion: 'example.com/v1', ...object }).observations,
    );

    expect(refs).toEqual([
      [
        {
          entityRef: 'resource:default/orders',
          data: {
            kind: 'Resource',
            metadata: {
              name: 'orders',
              annotations: {
                'fairway.dev/composition': 'aws',
                'fairway.dev/ready': 'true',
              },
            },
            spec: {
              type: 'sql-instance',
              dependencyOf: ['component:default/shop'],
            },
          },
        },
      ],
      [
        expect.objectContaining({
          entityRef: 'resource:default/orders',
          data: expect.objectContaining({ spec: { type: 'sql-instance' } }),
        }),
      ],
      [expect.objectContaining({ entityRef: 'resource:default/files' })],
      [],
    ]);
  });

  it('says nothing of objects that name no entity, or are not of its kinds', () => {
    const objects = [
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' } },
      { apiVersion: 'v1', kind: 'Pod', metadata: { labels: LABELS } },
      {
        apiVersion: 'argoproj.io/v1',
        kind: 'Rollout',
        metadata: { labels: LABELS },
      },
      { apiVersion: 5, kind: ['x'], metadata: 'y', spec: [] },
      { apiVersion: 'a/v1', kind: 'A', spec: { claimRef: 'a' } },
      { apiVersion: 'a/v1', kind: { toString: 1, valueOf: 1 } },
      {},
    ];

    expect(objects.map(object => parse(object as JsonObject))).toEqual(
      objects.map(() => ({ observations: [], problems: [] })),
    );
  });
});
