import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { corpusDir, ownDir, sitesDir } from './places.mjs';

/** Public sites as sites.json names them. */
export const publicSites = () =>
  JSON.parse(readFileSync(join(ownDir, 'sites.json'), 'utf8'));

const foldersBelow = dir =>
  existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort()
    : [];

const corpus = () =>
  foldersBelow(corpusDir).map(name => ({
    name: `corpus-${name}`,
    title: name,
    group: 'corpus',
    dir: join(corpusDir, name),
  }));

const fetched = () =>
  publicSites()
    .map(({ name, repository, path = '.' }) => ({
      name,
      title: repository + (path === '.' ? '' : `/${path}`),
      group: 'sites',
      dir: resolve(sitesDir, name, path),
    }))
    .filter(({ dir }) => existsSync(dir));

function given(dir) {
  const absolute = resolve(dir);
  if (!existsSync(absolute)) {
    throw new Error(`There is no folder "${dir}".`);
  }
  return (
    [...corpus(), ...fetched()].find(site => site.dir === absolute) ?? {
      name: basename(absolute),
      title: relative('.', absolute) || '.',
      group: 'given',
      dir: absolute,
    }
  );
}

/** What to measure: the folders given, or the corpus and every public site that was fetched. */
export function listSites(dirs) {
  return dirs.length > 0 ? dirs.map(given) : [...corpus(), ...fetched()];
}
