import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exec } from '../../../scripts/wrapper/exec.mjs';
import { ensureDir, makeScratchDir } from '../../lib/places.mjs';
import { referenceDir } from '../places.mjs';
import { copySite } from './copySite.mjs';
import { referenceHash } from './ensureReference.mjs';
import { hashFolder } from './hashFolder.mjs';
import { prepareConfig } from './prepareConfig.mjs';
import { rewritePages } from './rewritePages.mjs';

const TIMEOUT = 15 * 60 * 1000;

function findConfig(dir) {
  return (
    // As the generator of Backstage: the longer name first.
    ['mkdocs.yaml', 'mkdocs.yml'].find(name => existsSync(join(dir, name))) ??
    'mkdocs.yml'
  );
}

/** Ways to read lists: by how many columns they nest, and whether text can stand right above them. */
const VARIANTS = [
  { suffix: '', hasListsSeparated: false },
  { suffix: '@2', hasListsSeparated: true },
  { suffix: '@4', listIndent: 4, hasListsSeparated: true },
];

function readConfig(siteDir, { listIndent, hasListsSeparated }) {
  const file = findConfig(siteDir);
  const path = join(siteDir, file);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return {
    file,
    hasListsSeparated,
    ...prepareConfig(source, listIndent, hasListsSeparated),
  };
}

async function runMkdocs(name, siteDir, config, dir, bin) {
  const { file, text } = config;
  const scratch = makeScratchDir('techdocs');
  const copy = join(scratch, 'site');
  copySite(siteDir, copy);
  rewritePages(copy, config);
  writeFileSync(join(copy, file), text);
  const { code, output } = await exec(
    join(bin, 'mkdocs'),
    ['build', '-f', file, '-d', dir],
    {
      cwd: copy,
      quiet: true,
      timeout: TIMEOUT,
      env: {
        PATH: `${bin}${delimiter}${process.env.PATH}`,
        HOME: scratch,
        LANG: 'C.UTF-8',
        // Its makers' word about the next MkDocs, in every log otherwise.
        DISABLE_MKDOCS_2_WARNING: 'true',
      },
    },
  );
  rmSync(scratch, { recursive: true, force: true });
  if (code !== 0) {
    const end = output.trim().split('\n').slice(-12).join('\n');
    throw new Error(`mkdocs build of ${name} failed:\n${end}`);
  }
  return output;
}

/** Builds a site once, unless it did so before. */
async function buildOnce(name, siteDir, config, bin) {
  const dir = join(ensureDir(referenceDir), name);
  const hash = hashFolder(siteDir)
    .update(config.text)
    .update(String(config.hasListsSeparated))
    .update(referenceHash())
    .digest('hex');
  const stamp = `${dir}.json`;
  const known = existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8'));
  if (known.hash !== hash) {
    rmSync(stamp, { force: true });
    rmSync(dir, { recursive: true, force: true });
    const log = await runMkdocs(name, siteDir, config, dir, bin);
    writeFileSync(stamp, JSON.stringify({ hash, log }, undefined, 2));
  }
  return dir;
}

/**
 * Builds a site with MkDocs as TechDocs sets it up; and, to compare lists with that it does not see as such, with those
 * separated from the text above them, and with those nested by four columns.
 *
 * @returns {Promise<{ dirs: string[], removed: string[] }>} dirs: the first one is TechDocs' own; removed: parts of
 * mkdocs.yml that were left out
 * @throws Error with the end of MkDocs' log if it does not build
 */
export async function buildReference({ name, dir }, bin) {
  const dirs = [];
  let removed;
  for (const variant of VARIANTS) {
    const config = readConfig(dir, variant);
    removed = config.removed;
    if (!variant.listIndent || !config.saysHowListsNest) {
      dirs.push(await buildOnce(`${name}${variant.suffix}`, dir, config, bin));
    }
  }
  return { dirs, removed };
}
