import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '../../scripts/wrapper/exec.mjs';
import { toolEnvironment } from '../../scripts/wrapper/install.mjs';
import { benchDir, ensureDir } from '../lib/places.mjs';
import { resolutions } from './resolutions.mjs';

const CREATE_APP = '0.9.2';

async function run(title, command, args, options = {}) {
  const started = performance.now();
  const { code, output } = await exec(command, args, {
    quiet: true,
    ...options,
    env: { ...toolEnvironment(), CI: '1', ...options.env },
  });
  if (code !== 0) {
    const end = output.trim().split('\n').slice(-25).join('\n');
    throw new Error(`${title} of the stock app failed:\n${end}`);
  }
  return (performance.now() - started) / 1000;
}

/** `npx @backstage/create-app` with the one override without which npm finds no complete set of packages. */
async function installMaker(env) {
  const dir = ensureDir(join(benchDir, 'create-app'));
  const bin = join(dir, 'node_modules/.bin/backstage-create-app');
  if (!existsSync(bin)) {
    const manifest = {
      private: true,
      dependencies: { '@backstage/create-app': CREATE_APP },
      overrides: {
        '@backstage/cli-common': resolutions['@backstage/cli-common'],
      },
    };
    writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest));
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('Fetching the maker', 'npm', args, { cwd: dir, env });
  }
  return bin;
}

function pin(dir) {
  const file = join(dir, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.resolutions = { ...manifest.resolutions, ...resolutions };
  writeFileSync(file, JSON.stringify(manifest, undefined, 2));
  // The nearest lockfile upwards decides what Yarn takes for the project.
  const lockfile = join(dir, 'yarn.lock');
  if (!existsSync(lockfile)) {
    writeFileSync(lockfile, '');
  }
}

/**
 * Makes a stock Backstage app in `dir`, installs and builds it the way its Dockerfile does.
 *
 * @param {Record<string, string>} env - added to the environment of npm and Yarn, for example where they cache packages
 * @returns {Promise<{ created: number, installed: number, built: number }>} seconds each step took
 */
export async function prepareStock(dir, { env = {}, log = () => {} } = {}) {
  const maker = await installMaker(env);
  mkdirSync(dir, { recursive: true });
  log('Making a stock app ...');
  const created = await run(
    'Making',
    maker,
    ['--skip-install', '--path', dir],
    { env: { ...env, BACKSTAGE_APP_NAME: 'stock' } },
  );
  pin(dir);
  const release = join(dir, '.yarn/releases/yarn-4.13.0.cjs');
  const yarn = args => [
    process.execPath,
    [release, ...args],
    { cwd: dir, env },
  ];
  log('Installing it (some minutes) ...');
  const installed = await run(
    'Installing',
    ...yarn(['install', '--no-immutable']),
  );
  log('Building it ...');
  let built = await run('Building', ...yarn(['build:all']));
  // Below the app, so that the unpacked bundle finds its node_modules.
  const bundle = ensureDir(join(dir, 'bundle'));
  const archive = join(dir, 'packages/backend/dist/bundle.tar.gz');
  built += await run('Unpacking', 'tar', ['xzf', archive, '-C', bundle]);
  return { created, installed, built };
}
