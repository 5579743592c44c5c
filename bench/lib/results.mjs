import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDir, resultsDir, rootDir } from './places.mjs';

const readmeFile = join(rootDir, 'bench/README.md');
const markerOf = (name, edge) =>
  `<!-- results${name ? ` ${name}` : ''}: ${edge} -->`;

const fileOf = name => join(resultsDir, `${name}.json`);

/** A row: what was measured, what the stock app gave, what Fairway gave, what Fairway is to reach. */
export function formatTable(rows) {
  const cells = rows.map(row =>
    [row.what, row.stock, row.fairway, row.target].map(cell => cell ?? '–'),
  );
  return [
    ['what', 'stock', 'Fairway', 'target'],
    ['---', '---', '---', '---'],
    ...cells,
  ]
    .map(line => `| ${line.join(' | ')} |`)
    .join('\n');
}

/** Keeps the newest result of each case, with every single figure. */
export function saveResult(name, result) {
  ensureDir(resultsDir);
  writeFileSync(fileOf(name), JSON.stringify(result, undefined, 2));
}

/** Text of a README with what stands between its two markers, or those of a name, replaced. */
export function replaceBetweenMarkers(text, content, name) {
  const [begin, end] = [markerOf(name, 'begin'), markerOf(name, 'end')];
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  const after = text.slice(text.indexOf(end));
  return `${before}\n\n${content}\n\n${after}`;
}

/** Puts the newest result of each case into the README. */
export function writeReadmeTable(names) {
  const results = names
    .filter(name => existsSync(fileOf(name)))
    .map(name => ({ name, ...JSON.parse(readFileSync(fileOf(name), 'utf8')) }));
  const parts = results.map(({ name, machine: m, rows }) =>
    [
      `### ${name}`,
      `${m.date}, ${m.cores} cores, ${m.memory}, ${m.platform}, Node ${m.node}, load before the run ${m.loadBefore}`,
      formatTable(rows),
    ].join('\n\n'),
  );
  const text = readFileSync(readmeFile, 'utf8');
  writeFileSync(readmeFile, replaceBetweenMarkers(text, parts.join('\n\n')));
}
