import { require } from '../library.mjs';
import { readDocuments } from './readDocuments.mjs';

const DEPLOYMENT = 'deploy/base/deployment.yaml';
const KUSTOMIZATION = 'deploy/base/kustomization.yaml';

/** Whether the tree is that of something that is started and answers HTTP. */
export const isService = tree =>
  tree.has('Dockerfile') && tree.has(DEPLOYMENT) && tree.has(KUSTOMIZATION);

/**
 * Reads from the manifests how Kubernetes would run a service: the addresses it asks, and the environment it gives.
 */
export function readService(tree) {
  const [deployment] = readDocuments(tree.read(DEPLOYMENT));
  const [kustomization] = readDocuments(tree.read(KUSTOMIZATION));
  const { template } = deployment.spec;
  const [container] = template.spec.containers;
  const literals = (kustomization.configMapGenerator ?? []).flatMap(
    ({ literals: lines = [] }) => lines,
  );
  return {
    live: container.livenessProbe.httpGet.path,
    ready: container.readinessProbe.httpGet.path,
    startupSeconds: container.startupProbe.failureThreshold,
    graceSeconds: template.spec.terminationGracePeriodSeconds,
    metrics: template.metadata.annotations['prometheus.io/path'],
    environment: Object.fromEntries(
      literals.map(line => [
        line.slice(0, line.indexOf('=')),
        line.slice(line.indexOf('=') + 1),
      ]),
    ),
    contract: tree.has('openapi.yaml')
      ? require('yaml').parse(tree.read('openapi.yaml'))
      : undefined,
  };
}

/** The words of the last ENTRYPOINT and CMD of a Dockerfile. */
export function commandOf(dockerfile) {
  const last = name => {
    const found = [
      ...dockerfile.matchAll(new RegExp(`^${name}\\s+(\\[.*\\])\\s*$`, 'gm')),
    ].at(-1);
    return found ? JSON.parse(found[1]) : [];
  };
  const stage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const inStage = name => (stage.includes(`\n${name} `) ? last(name) : []);
  return [...inStage('ENTRYPOINT'), ...inStage('CMD')];
}

/**
 * Whether a command is the one of a Dockerfile: the same words in the same order, files possibly in another folder. The
 * base image may bring the first words.
 */
export function isSameCommand(command, ofDockerfile) {
  const baseName = word => word.slice(word.lastIndexOf('/') + 1);
  const tail = command.slice(-ofDockerfile.length);
  return (
    ofDockerfile.length > 0 &&
    command.length >= ofDockerfile.length &&
    tail.every((word, i) => baseName(word) === baseName(ofDockerfile[i]))
  );
}
