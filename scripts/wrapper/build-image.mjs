// Puts together what the container image consists of, in .fairway/image. Called by the Dockerfile.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildBackend } from './build.mjs';
import { compressAssets } from './compressAssets.mjs';
import { exec } from './exec.mjs';
import { rootDir, stateDir } from './paths.mjs';

const image = join(stateDir, 'image');

async function run(command, args, cwd = rootDir) {
  const { code } = await exec(command, args, { cwd });
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  }
}

const unpack = name =>
  run('tar', [
    'xzf',
    join(rootDir, 'packages/backend/dist', name),
    '-C',
    image,
  ]);

await run('yarn', ['workspace', '@fairway/backend', 'build']);
rmSync(image, { recursive: true, force: true });
mkdirSync(image, { recursive: true });
await unpack('skeleton.tar.gz');
for (const file of ['yarn.lock', 'package.json', '.yarnrc.yml']) {
  cpSync(join(rootDir, file), join(image, file));
}
await run('yarn', ['workspaces', 'focus', '--all', '--production'], image);
await unpack('bundle.tar.gz');
await compressAssets(join(image, 'packages/app/dist'));

await buildBackend();
cpSync(
  join(rootDir, 'packages/backend/dist/config-schema.json'),
  join(image, 'packages/backend/dist/config-schema.json'),
);
cpSync(
  join(rootDir, 'app-config.production.yaml'),
  join(image, 'app-config.production.yaml'),
);
