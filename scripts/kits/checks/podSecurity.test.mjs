import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasTool, runTool } from './runTool.mjs';

const pod = `
spec:
  securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
  containers:
    - name: app
      image: app
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`;
const indent = (text, by) => text.replace(/^(?=.)/gm, ' '.repeat(by));

const kinds = {
  Pod: pod,
  Deployment: `spec:\n  template:${indent(pod, 4)}`,
  StatefulSet: `spec:\n  template:${indent(pod, 4)}`,
  Job: `spec:\n  template:${indent(pod, 4)}`,
  CronJob: `spec:\n  jobTemplate:\n    spec:\n      template:${indent(pod, 8)}`,
  PodTemplate: `template:${indent(pod, 2)}`,
};

const manifest = (kind, body) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: { name: it }\n${body}`;

describe(
  'podsecurity',
  { skip: hasTool('podsecurity') ? false : 'podsecurity is missing' },
  () => {
    for (const [kind, body] of Object.entries(kinds)) {
      it(`lets a careful ${kind} in, and no other`, async () => {
        const careful = await runTool('podsecurity', [], {
          input: manifest(kind, body),
        });
        const careless = await runTool('podsecurity', [], {
          input: manifest(kind, body.replace('drop: [ALL]', '')),
        });

        assert.deepEqual([careful.code, careful.output], [0, '1 workloads\n']);
        assert.equal(careless.code, 1);
        assert.match(
          careless.output,
          new RegExp(`^${kind} it: .*capabilities`),
        );
      });
    }

    it('looks at every document, and at workloads alone', async () => {
      const { output } = await runTool('podsecurity', [], {
        input: [
          manifest('ConfigMap', 'data: { a: b }'),
          manifest('Pod', pod),
          manifest('Pod', pod),
        ].join('\n---\n'),
      });

      assert.equal(output, '2 workloads\n');
    });

    it('says that it cannot read something', async () => {
      const { code, output } = await runTool('podsecurity', [], {
        input: 'spec: [',
      });

      assert.equal(code, 2);
      assert.match(output, /cannot be read/);
    });
  },
);
