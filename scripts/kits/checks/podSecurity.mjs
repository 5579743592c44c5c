import { buildOverlays, hasOverlays } from './buildOverlays.mjs';
import { failOn } from './outcome.mjs';
import { needTools, runTool } from './runTool.mjs';

/** Namespaces that enforce the Pod Security Standard "restricted" let every workload in. */
export const podSecurity = {
  title: 'Pod Security',
  applies: hasOverlays,
  async run(tree) {
    needTools(['kubectl', 'podsecurity']);
    const problems = [];
    for (const { overlay, text } of await buildOverlays(tree)) {
      const { code, output } = await runTool('podsecurity', [], {
        input: text,
      });
      if (code !== 0) {
        problems.push(
          ...output
            .trim()
            .split('\n')
            .map(line => `${overlay}: ${line}`),
        );
      }
    }
    failOn(problems);
  },
};
