import { mustRun, needTools } from './runTool.mjs';

const FILE = '.gitlab-ci.yml';

export const gitlabPipeline = {
  title: 'GitLab pipeline',
  applies: tree => tree.has(FILE),
  async run({ dir }) {
    needTools(['check-jsonschema']);
    await mustRun(
      'check-jsonschema',
      [
        '--builtin-schema',
        'vendor.gitlab-ci',
        '--data-transform',
        'gitlab-ci',
        FILE,
      ],
      { cwd: dir },
    );
  },
};
