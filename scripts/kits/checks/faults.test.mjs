import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import { makeTree } from '../testing/makeTree.mjs';
import { catalogInfo } from './catalogInfo.mjs';
import { dockerfile } from './dockerfile.mjs';
import { docs } from './docs.mjs';
import { gitlabPipeline } from './gitlabPipeline.mjs';
import { manifests } from './manifests.mjs';
import { openapi } from './openapi.mjs';
import { podSecurity } from './podSecurity.mjs';
import { renovate } from './renovate.mjs';
import { hasTool } from './runTool.mjs';
import { workflows } from './workflows.mjs';

const DEPLOYMENT = 'deploy/base/deployment.yaml';
const replace = (from, to) => text => {
  assert.ok(text.includes(from), `there is no ${from} to replace`);
  return text.replace(from, to);
};

/** A fault that was put into what the kit makes, and what the check has to say of it. */
const faults = [
  [
    catalogInfo,
    'catalog-info.yaml',
    replace('lifecycle:', 'life:'),
    /lifecycle/,
  ],
  [
    catalogInfo,
    'catalog-info.yaml',
    replace('name: ferry', 'name: -ferry'),
    /metadata\.name/,
  ],
  [
    catalogInfo,
    'catalog-info.yaml',
    replace('./openapi.yaml', './api.yaml'),
    /no file \.\/api\.yaml/,
  ],
  [
    catalogInfo,
    'catalog-info.yaml',
    replace('kind: API', 'kind: Interface'),
    /no kind Interface/,
  ],
  [
    openapi,
    'openapi.yaml',
    replace('operationId: getGreeting', ''),
    /operation-operationId/,
  ],
  [
    openapi,
    'openapi.yaml',
    replace('#/components/schemas/Greeting', '#/components/schemas/None'),
    /invalid-ref/,
  ],
  [
    docs,
    'docs/index.md',
    text => `${text}\n[gone](gone.md)\n`,
    /index\.md.*gone\.md/,
  ],
  [docs, 'mkdocs.yml', replace('runbook.md', 'run.md'), /run\.md/],
  [
    dockerfile,
    'Dockerfile',
    text => `${text}RUN cd /tmp && sudo ls\n`,
    /DL3004/,
    ['hadolint'],
  ],
  [
    workflows,
    '.github/workflows/ci.yaml',
    replace('runs-on: ubuntu-latest', 'run-on: x'),
    /run-on/,
    ['actionlint', 'shellcheck', 'check-jsonschema'],
  ],
  [
    workflows,
    '.github/workflows/ci.yaml',
    replace('run: npm ci', 'run: npm ci $HOME'),
    /SC2086/,
    ['actionlint', 'shellcheck', 'check-jsonschema'],
  ],
  [
    renovate,
    'renovate.json',
    replace('"enabled": true', '"enabled": "often"'),
    /enabled/,
    ['check-jsonschema'],
  ],
  [
    manifests,
    DEPLOYMENT,
    replace('revisionHistoryLimit', 'revisionHistory'),
    /revisionHistory/,
    ['kubectl', 'kubernetes-validate'],
  ],
  [
    manifests,
    'deploy/base/httproute.yaml',
    replace('parentRefs', 'parentReferences'),
    /HTTPRoute.*parentReferences/,
    ['kubectl', 'kubernetes-validate'],
  ],
  [
    manifests,
    'deploy/base/servicemonitor.yaml',
    replace('interval: 30s', 'interval: often'),
    /ServiceMonitor.*interval/,
    ['kubectl', 'kubernetes-validate'],
  ],
  [
    manifests,
    'deploy/argocd/dev.yaml',
    replace('selfHeal: true', 'selfHeal: often'),
    /Application.*selfHeal/,
    ['kubectl', 'kubernetes-validate'],
  ],
  [
    manifests,
    'deploy/base/kustomization.yaml',
    replace('service.yaml', 'none.yaml'),
    /kubectl kustomize .* ended with 1/,
    ['kubectl', 'kubernetes-validate'],
  ],
  [
    podSecurity,
    DEPLOYMENT,
    replace('runAsNonRoot: true', 'runAsNonRoot: false'),
    /runAsNonRoot/,
    ['kubectl', 'podsecurity'],
  ],
  [
    podSecurity,
    DEPLOYMENT,
    replace('- ALL', '- NET_RAW'),
    /capabilities/,
    ['kubectl', 'podsecurity'],
  ],
];

const missing = (tools = []) => {
  const names = tools.filter(tool => !hasTool(tool));
  return names.length > 0 ? `${names.join(', ')} is missing` : false;
};

async function withTree(options, work) {
  const tree = await makeTree(options);
  try {
    return await work(tree);
  } finally {
    rmSync(tree.dir, { recursive: true, force: true });
  }
}

describe('a fault', () => {
  for (const [check, file, edit, sentence, tools] of faults) {
    it(
      `is found by "${check.title}": ${sentence}`,
      { skip: missing(tools) },
      () =>
        withTree({ change: { [file]: edit } }, async tree => {
          assert.ok(check.applies(tree));
          await assert.rejects(check.run(tree), error => {
            assert.equal(error.name, 'Failed', error.stack);
            assert.match(`${error.message}\n${error.detail}`, sentence);
            return true;
          });
        }),
    );
  }

  it(
    'is found by "GitLab pipeline"',
    { skip: missing(['check-jsonschema']) },
    () =>
      withTree(
        {
          set: 'awkward',
          change: { '.gitlab-ci.yml': replace('script:', 'scripts:') },
        },
        tree => assert.rejects(gitlabPipeline.run(tree), { name: 'Failed' }),
      ),
  );
});

describe('a check', () => {
  it('applies by what is in the tree', () =>
    withTree({ set: 'full' }, tree => {
      assert.equal(gitlabPipeline.applies(tree), false);
      assert.equal(workflows.applies(tree), true);
    }));
});
