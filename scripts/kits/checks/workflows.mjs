import { mustRun, needTools } from './runTool.mjs';

const WORKFLOW = /^\.(?:github|gitea)\/workflows\/[^/]+\.ya?ml$/;

/** GitHub and Gitea read the same language; the shell commands in it are checked as well. */
export const workflows = {
  title: 'workflows',
  applies: tree => tree.find(WORKFLOW).length > 0,
  async run(tree) {
    needTools(['actionlint', 'shellcheck', 'check-jsonschema']);
    const files = tree.find(WORKFLOW);
    const options = { cwd: tree.dir };
    await mustRun('actionlint', ['-no-color', ...files], options);
    await mustRun(
      'check-jsonschema',
      ['--builtin-schema', 'vendor.github-workflows', ...files],
      options,
    );
  },
};
