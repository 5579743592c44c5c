// Puts together what the container image consists of, in .fairway/image or the named directory. Called by the Dockerfile.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { buildBackend } from './build.mjs';
import { compressAssets } from './compressAssets.mjs';
import { exec } from './exec.mjs';
import { rootDir, stateDir } from './paths.mjs';

const image = resolve(process.argv[2] ?? join(stateDir, 'image'));

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
for (const file of ['yarn.lock', '.yarnrc.yml']) {
  cpSync(join(rootDir, file), join(image, file));
}
// The embedded PostgreSQL is optional, and nothing for an image.
const { optionalDependencies, ...manifest } = JSON.parse(
  readFileSync(join(rootDir, 'package.json'), 'utf8'),
);
writeFileSync(join(image, 'package.json'), JSON.stringify(manifest, null, 2));
await run('yarn', ['workspaces', 'focus', '--all', '--production'], image);
await unpack('bundle.tar.gz');
// The archives bring the permissions of a temporary directory, and the server does not run as who built it.
chmodSync(image, 0o755);
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
cpSync(join(rootDir, 'templates'), join(image, 'templates'), {
  recursive: true,
});
