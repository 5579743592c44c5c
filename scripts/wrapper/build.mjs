import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { compressAssets } from './compressAssets.mjs';
import { yarn } from './install.mjs';
import { buildDir, rootDir } from './paths.mjs';
import { Trouble } from './Trouble.mjs';

export const backendBundle = join(buildDir, 'backend.cjs');
const appDist = join(rootDir, 'packages/app/dist');

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'coverage',
  'e2e-tests',
  '__testUtils__',
]);
const BACKEND_ROLES = ['backend', 'backend-plugin', 'backend-plugin-module'];

async function* walk(dir) {
  const entries = await readdir(dir, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIPPED.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) {
      continue;
    }
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      yield* walk(path);
    } else if (entry.isFile()) {
      yield path;
    }
  }
}

async function hashOf(dirs) {
  const hash = createHash('sha256');
  for (const extra of ['yarn.lock', 'scripts/wrapper/build.mjs']) {
    hash.update(await readFile(join(rootDir, extra)));
  }
  for (const dir of dirs) {
    for await (const file of walk(dir)) {
      hash.update(relative(rootDir, file)).update('\0');
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** The project's own packages, by whether the browser or the server needs them. */
async function listPackages() {
  const packages = [];
  for (const group of ['packages', 'plugins']) {
    for (const name of (await readdir(join(rootDir, group))).sort()) {
      const dir = join(rootDir, group, name);
      const manifest = join(dir, 'package.json');
      if (existsSync(manifest)) {
        const { backstage } = JSON.parse(readFileSync(manifest, 'utf8'));
        packages.push({ dir, role: backstage?.role });
      }
    }
  }
  const isBackend = p =>
    BACKEND_ROLES.includes(p.role) || p.role === 'node-library';
  const isFrontend = p =>
    p.role?.startsWith('frontend') || p.role === 'web-library';
  return {
    backend: packages.filter(p => !isFrontend(p)).map(p => p.dir),
    frontend: packages.filter(p => !isBackend(p)).map(p => p.dir),
  };
}

function stampOf(name) {
  const file = join(buildDir, `${name}.hash`);
  return {
    matches: hash => existsSync(file) && readFileSync(file, 'utf8') === hash,
    write: hash => writeFileSync(file, hash),
  };
}

const require = createRequire(join(rootDir, 'package.json'));

export const serverSide = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  logLevel: 'silent',
  sourcemap: true,
  // Only our own packages go into the bundle; what is in node_modules is loaded from there.
  plugins: [
    {
      name: 'own-packages-only',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path }) =>
          path.startsWith('@fairway/') ? undefined : { path, external: true },
        );
      },
    },
  ],
};

/**
 * Loads one of our own packages that is written in TypeScript, bundled anew if it changed since the last time.
 *
 * @param {string} name - Folder of the package; what is loaded of it may use no other package of ours
 * @param {string} entry - File in its `src`
 * @param {string} group - Where that folder is
 */
export async function loadPackage(name, entry = 'index', group = 'packages') {
  const dir = join(rootDir, group, name);
  const bundle =
    entry === 'index' ? name : `${name}.${entry.replace('/', '.')}`;
  const outfile = join(buildDir, `${bundle}.cjs`);
  const stamp = stampOf(bundle);
  mkdirSync(buildDir, { recursive: true });
  const hash = await hashOf([dir]);
  if (!stamp.matches(hash) || !existsSync(outfile)) {
    await require('esbuild').build({
      ...serverSide,
      entryPoints: [join(dir, 'src', `${entry}.ts`)],
      outfile,
    });
    stamp.write(hash);
  }
  return require(outfile);
}

/** What the backend runs in processes of their own, by the name that it looks for beside its bundle. */
const PROCESSES = {
  'api-contracts-worker.cjs':
    'plugins/api-contracts-backend/src/worker/worker.ts',
  'api-operations-worker.cjs':
    'plugins/search-backend-module-api-operations/src/reader/worker.ts',
  'definitions-worker.cjs':
    'plugins/catalog-backend-module-definitions/src/worker/worker.ts',
  'sqlite-search-worker.cjs':
    'plugins/search-backend-module-sqlite/src/reader/worker.ts',
  'techdocs-worker.cjs':
    'plugins/techdocs-backend-module-renderer/src/pool/worker.ts',
};

/** Bundles our own part of the backend, and writes the part of the configuration schema it needs. */
export async function buildBackend() {
  const { build } = require('esbuild');
  const source = join(rootDir, 'packages/backend/src');
  await Promise.all([
    build({
      ...serverSide,
      entryPoints: [join(source, 'index.ts')],
      outfile: backendBundle,
    }),
    build({
      ...serverSide,
      entryPoints: [join(source, 'config/writeConfigSchema.ts')],
      outfile: join(buildDir, 'writeConfigSchema.cjs'),
    }),
    ...Object.entries(PROCESSES).map(([name, file]) =>
      build({
        ...serverSide,
        entryPoints: [join(rootDir, file)],
        outfile: join(buildDir, name),
      }),
    ),
  ]);
  const { writeConfigSchema } = require(join(
    buildDir,
    'writeConfigSchema.cjs',
  ));
  await writeConfigSchema(rootDir);
}

async function buildApp() {
  const { code, output } = await yarn(['workspace', '@fairway/app', 'build'], {
    quiet: true,
  });
  if (code !== 0) {
    throw new Trouble(`The web app could not be built:\n${output.trim()}`);
  }
  await compressAssets(appDist);
}

/** Builds what changed since the last time. */
export async function ensureBuilt() {
  mkdirSync(buildDir, { recursive: true });
  const { backend, frontend } = await listPackages();
  const parts = [
    {
      title: 'server',
      stamp: stampOf('backend'),
      dirs: backend,
      result: backendBundle,
      build: buildBackend,
    },
    {
      title: 'web app',
      stamp: stampOf('app'),
      dirs: frontend,
      result: join(appDist, 'index.html'),
      build: buildApp,
    },
  ];
  for (const { title, stamp, dirs, result, build } of parts) {
    const hash = await hashOf(dirs);
    if (!stamp.matches(hash) || !existsSync(result)) {
      console.log(`Building the ${title} ...`);
      await build();
      stamp.write(hash);
    }
  }
}
