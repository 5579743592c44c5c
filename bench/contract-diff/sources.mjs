/**
 * Where pairs come from. `end` pins what is taken, so that everybody compares the same: the commits before it that
 * changed the file, each with the one before.
 */
export const sources = {
  openapi: [
    {
      package: '@octokit/openapi',
      versions: ['19.1.0', '20.0.0', '21.0.0', '22.0.0', '23.0.2'],
      files: ['generated/api.github.com.json'],
    },
    {
      repository: 'discord/discord-api-spec',
      end: '74fda0fad044407ea280043a03ffc9bc64c4e49e',
      files: { 'specs/openapi.json': 9 },
    },
    {
      repository: 'plaid/plaid-openapi',
      end: '26f1a0588c12e765e99c815300d94eae0a3c7dc1',
      files: { '2020-09-14.yml': 7 },
    },
    {
      repository: 'Asana/openapi',
      end: 'fc9f8dcf224efa8e06bfc955d91dd95aac7a398d',
      files: { 'defs/asana_oas.yaml': 7 },
    },
    {
      repository: 'twilio/twilio-oai',
      end: 'd50069b44ea8cd23141385bdb6db48f16ff75bb5',
      files: {
        'spec/json/twilio_api_v2010.json': 6,
        'spec/json/twilio_messaging_v1.json': 6,
      },
    },
    {
      repository: 'Adyen/adyen-openapi',
      end: 'aa014f0cbdb58ff5c44a2ff9d5fe734642210aff',
      files: {
        'json/CheckoutService-v71.json': 7,
        'json/LegalEntityService-v3.json': 7,
        'json/TransferService-v4.json': 5,
      },
    },
  ],
  graphql: [
    {
      repository: 'octokit/graphql-schema',
      end: '597478f99cfd3d425e9fcac757d97e851ed48720',
      files: { 'schema.graphql': 12 },
    },
    {
      repository: 'artsy/metaphysics',
      end: '4b1cf698b5d9eca561863c9d73bbabaa5799142a',
      files: { '_schemaV2.graphql': 12 },
    },
    {
      package: '@shopify/hydrogen-react',
      versions: [
        ...['2024.10.2', '2025.1.0', '2025.4.0', '2025.7.0', '2025.10.0'],
        ...['2026.1.0', '2026.4.0'],
      ],
      files: ['storefront.schema.json', 'customer-account.schema.json'],
    },
  ],
  grpc: [
    {
      package: 'google-proto-files',
      versions: ['2.5.2', '3.0.3', '4.2.0', '5.0.3', '6.0.1'],
      files: [
        'google/container/v1/cluster_service.proto',
        'google/pubsub/v1/pubsub.proto',
        'google/cloud/kms/v1/resources.proto',
        'google/cloud/speech/v1/cloud_speech.proto',
        'google/cloud/tasks/v2/queue.proto',
        'google/bigtable/v2/data.proto',
        'google/firestore/v1/firestore.proto',
      ],
    },
    {
      module: 'k8s.io/api',
      mount: 'k8s.io/api',
      versions: ['v0.26.0', 'v0.27.3', 'v0.28.1', 'v0.29.0', 'v0.30.0'],
      files: ['core/v1/generated.proto', 'batch/v1/generated.proto'],
      imports: [
        { module: 'k8s.io/apimachinery', mount: 'k8s.io/apimachinery' },
      ],
    },
    {
      module: 'go.etcd.io/etcd/api/v3',
      mount: 'etcd/api',
      versions: ['v3.5.9', 'v3.6.0', 'v3.7.0'],
      files: ['etcdserverpb/rpc.proto'],
      imports: [
        {
          module: 'github.com/gogo/protobuf',
          version: 'v1.3.2',
          folder: 'gogoproto',
          mount: 'gogoproto',
        },
        {
          module: 'github.com/grpc-ecosystem/grpc-gateway/v2',
          version: 'v2.20.0',
          folder: 'protoc-gen-openapiv2',
          mount: 'protoc-gen-openapiv2',
        },
        { package: 'google-proto-files', version: '5.0.3' },
      ],
    },
  ],
  asyncapi: [
    {
      repository: 'deepgram/deepgram-api-specs',
      end: '4ba987cf0522671a6a0ec0b6012670e4946f6430',
      files: { 'asyncapi.yml': 14 },
    },
    {
      repository: 'AssemblyAI/assemblyai-api-spec',
      end: '24bde120488d518eae79dfd9c3630e69f15af064',
      files: { 'asyncapi.yml': 8 },
    },
    {
      repository: 'DiamondLightSource/blueapi',
      end: 'fa202044dd9add61cdcc540a52521cf243a12f83',
      files: { 'docs/reference/asyncapi.yaml': 4 },
    },
    {
      repository: 'asyncapi/spec',
      end: 'b3fac5bb522771428ea57b16129b273cd3ea0180',
      files: {
        'examples/adeo-kafka-request-reply-asyncapi.yml': 3,
        'examples/social-media/backend/asyncapi.yaml': 4,
      },
    },
  ],
  jsonschema: [
    {
      package: '@biomejs/biome',
      versions: ['1.7.0', '1.8.0', '1.9.0', '2.0.0', '2.1.0'],
      files: ['configuration_schema.json'],
    },
    {
      package: 'knip',
      versions: ['5.0.0', '5.86.0', '6.0.0', '6.10.0', '6.20.0', '6.44.0'],
      files: ['schema.json'],
    },
    {
      package: 'turbo',
      versions: ['2.5.0', '2.6.0', '2.7.0', '2.8.0', '2.9.0', '2.10.0'],
      files: ['schema.json'],
    },
    {
      package: 'nx',
      versions: ['20.0.0', '20.8.0', '21.0.0', '22.0.0', '23.0.0'],
      files: ['schemas/project-schema.json'],
    },
    {
      package: 'lerna',
      versions: ['7.0.0', '7.4.0', '8.0.0', '8.2.0', '9.0.0'],
      files: ['schemas/lerna-schema.json'],
    },
    {
      package: '@angular/cli',
      versions: ['19.0.0', '20.0.0', '21.0.0', '22.0.0'],
      files: ['lib/config/schema.json'],
    },
  ],
};
