import { mustRun, needTools } from './runTool.mjs';

export const dockerfile = {
  title: 'Dockerfile',
  applies: tree => tree.has('Dockerfile'),
  async run({ dir }) {
    needTools(['hadolint']);
    await mustRun('hadolint', ['--no-color', 'Dockerfile'], { cwd: dir });
  },
};
