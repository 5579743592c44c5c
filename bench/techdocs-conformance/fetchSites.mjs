import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exec } from '../../scripts/wrapper/exec.mjs';
import { makeScratchDir } from '../lib/places.mjs';
import { publicSites } from './listSites.mjs';
import { sitesDir } from './places.mjs';

const HELP = `Fetches the public sites of sites.json, each at its commit, into .fairway/bench/techdocs/sites.

  node bench/techdocs-conformance/fetchSites.mjs [name ...] [--mirrors DIR]

  --mirrors DIR   take them from DIR/<owner>/<name>.git instead of GitHub
`;

async function run(command, args) {
  const { code, output } = await exec(command, args, { quiet: true });
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
  }
}

const git = args => run('git', args);

/** A repository that has the commit: the mirror itself, or a new one with nothing else. */
async function openRepository({ repository, commit }, mirrors) {
  if (mirrors) {
    return join(resolve(mirrors), `${repository}.git`);
  }
  const dir = makeScratchDir('repository');
  const source = `https://github.com/${repository}.git`;
  await git(['init', '--quiet', '--bare', dir]);
  await git([
    '--git-dir',
    dir,
    'fetch',
    '--quiet',
    '--depth=1',
    source,
    commit,
  ]);
  return dir;
}

/** The files of one commit, without history. */
async function fetchSite(site, mirrors) {
  const repository = await openRepository(site, mirrors);
  const dir = join(sitesDir, site.name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const archive = join(makeScratchDir('archive'), 'tree.tar');
  await git([
    '--git-dir',
    repository,
    'archive',
    '-o',
    archive,
    site.commit,
    ...(site.files ?? []),
  ]);
  await run('tar', ['xf', archive, '-C', dir]);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mirrors: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const sites = publicSites().filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
for (const site of sites) {
  try {
    await fetchSite(site, values.mirrors);
    console.log(`${site.repository} ${site.commit.slice(0, 10)}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${site.repository}: ${error.message}`);
  }
}
