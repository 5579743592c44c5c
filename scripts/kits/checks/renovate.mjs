import { mustRun, needTools } from './runTool.mjs';

export const renovate = {
  title: 'Renovate',
  applies: tree => tree.has('renovate.json'),
  async run({ dir }) {
    needTools(['check-jsonschema']);
    await mustRun(
      'check-jsonschema',
      ['--builtin-schema', 'vendor.renovate', 'renovate.json'],
      { cwd: dir },
    );
  },
};
