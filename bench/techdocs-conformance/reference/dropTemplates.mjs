import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FRONT_MATTER = /^---\n[^]*?\n---\n/;
const TEMPLATE = /^template:.*\n/m;

/** Lets pages that ask for a template of the author's be built without it: templates are code and are not loaded. */
export function dropTemplates(dir) {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && entry.name.endsWith('.md')) {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const changed = text.replace(FRONT_MATTER, block =>
        block.replace(TEMPLATE, ''),
      );
      if (changed !== text) {
        writeFileSync(file, changed);
      }
    }
  }
}
