// Checks links, anchors and navigation without a network: node scripts/checkLinks.js
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { findFaults } from './findFaults.js';

const notOurs = new Set(['.git', '.venv', 'node_modules', 'site']);

const files = new Map(listFiles('.').map((file) => [file, file.endsWith('.md') ? read(file) : '']));
// tags such as !!python/name belong to MkDocs
const { nav, docs_dir: docsDir } = parse(read('mkdocs.yml'), { logLevel: 'error' });

const faults = findFaults({ files, nav, docsDir });
for (const fault of faults) {
  console.error(fault);
}
if (faults.length > 0) {
  process.exitCode = 1;
}

function read(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}
