import { cpSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

const SKIPPED = new Set(['.git', 'node_modules', '.venv', 'site']);

/** Modules that the plugin `macros` would load and run. */
const RUN_BY_MACROS = new Set(['main.py']);

/** A copy to build from, because the generator of Backstage rewrites `mkdocs.yml` where it stands. */
export function copySite(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: path =>
      path === from ||
      (!SKIPPED.has(basename(path)) && !RUN_BY_MACROS.has(basename(path))),
  });
}
