import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { separateLists } from './separateLists.mjs';
import { simplifyFences } from './simplifyFences.mjs';

const FRONT_MATTER = /^---[ \t]*\n[^]*?\n---[ \t]*\n/;
const TEMPLATE = /^template:.*\n/m;

function rewritePage(text, hasListsSeparated) {
  const frontMatter = FRONT_MATTER.exec(text)?.[0] ?? '';
  const body = text.slice(frontMatter.length);
  return (
    // Templates are code and are not loaded; the page can be built without.
    frontMatter.replace(TEMPLATE, '') +
    (hasListsSeparated ? separateLists(simplifyFences(body)) : body)
  );
}

/** Changes the pages of a copy of a site as far as the reference needs it. */
export function rewritePages(dir, { hasListsSeparated }) {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && entry.name.endsWith('.md')) {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const changed = rewritePage(text, hasListsSeparated);
      if (changed !== text) {
        writeFileSync(file, changed);
      }
    }
  }
}
