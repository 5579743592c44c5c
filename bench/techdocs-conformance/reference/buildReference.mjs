import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exec } from '../../../scripts/wrapper/exec.mjs';
import { ensureDir, makeScratchDir } from '../../lib/places.mjs';
import { referenceDir } from '../places.mjs';
import { copySite } from './copySite.mjs';
import { dropTemplates } from './dropTemplates.mjs';
import { referenceHash } from './ensureReference.mjs';
import { hashFolder } from './hashFolder.mjs';
import { prepareConfig } from './prepareConfig.mjs';

const TIMEOUT = 15 * 60 * 1000;

function findConfig(dir) {
  return (
    // As the generator of Backstage: the longer name first.
    ['mkdocs.yaml', 'mkdocs.yml'].find(name => existsSync(join(dir, name))) ??
    'mkdocs.yml'
  );
}

/**
 * Builds a site with MkDocs, unless it did so before.
 *
 * @returns {Promise<{ dir: string, removed: string[], log: string }>} removed: parts of mkdocs.yml that were left out
 * @throws Error with the end of MkDocs' log if it does not build
 */
export async function buildReference(site, bin) {
  const { name, dir: siteDir, markdownExtensions } = site;
  const dir = join(ensureDir(referenceDir), name);
  const file = findConfig(siteDir);
  const path = join(siteDir, file);
  const config = prepareConfig(
    existsSync(path) ? readFileSync(path, 'utf8') : '',
    markdownExtensions,
  );
  const hash = hashFolder(siteDir)
    .update(config.text)
    .update(referenceHash())
    .digest('hex');
  const stamp = `${dir}.json`;
  const known = existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8'));
  if (known.hash === hash) {
    return { dir, ...known };
  }

  rmSync(stamp, { force: true });
  rmSync(dir, { recursive: true, force: true });
  const scratch = makeScratchDir('techdocs');
  const copy = join(scratch, 'site');
  copySite(siteDir, copy);
  dropTemplates(copy);
  writeFileSync(join(copy, file), config.text);
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
  const result = { hash, removed: config.removed, log: output };
  writeFileSync(stamp, JSON.stringify(result, undefined, 2));
  return { dir, ...result };
}
