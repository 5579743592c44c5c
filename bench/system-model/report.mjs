import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDir } from '../lib/places.mjs';
import { replaceBetweenMarkers } from '../lib/results.mjs';
import { modelResultsDir, readmeFile } from './places.mjs';

const fileOf = name => join(modelResultsDir, `${name}.json`);

/** Keeps the newest result of a measure. */
export function saveMeasure(name, measure) {
  ensureDir(modelResultsDir);
  writeFileSync(fileOf(name), JSON.stringify(measure, undefined, 1));
}

const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = value => `${value.toFixed(1)} s`;
const minutes = value => `${value.toFixed(0)} minutes`;
const mebibytes = value => `${Math.round(value)} MiB`;
const share = (value, whole) => `${((100 * value) / whole).toFixed(2)} %`;

const AT_MOST = '≤ 2 % of the first';

function describeCost(cost, first) {
  return [
    `${cost.requests} requests (${share(cost.requests, first.requests)})`,
    `${kilobytes(cost.bytes)} (${share(cost.bytes, first.bytes)})`,
    seconds(cost.seconds),
  ].join(', ');
}

function describeMemory({ median, peak, seconds: after }) {
  return `after ${seconds(after)}; resident ${mebibytes(
    median,
  )}, at most ${mebibytes(peak)}`;
}

/** Rows of the tables: what was measured, what came of it, what was to be reached. */
const TABLES = {
  scan: r => [
    [
      'first scan',
      `${r.first.requests} requests, ${kilobytes(r.first.bytes)}, ${seconds(
        r.first.seconds,
      )}`,
    ],
    ['from the start until all is merged', seconds(r.mergedAfter)],
    ['entities', r.entities],
    ['changes told of until then', r.lastSequence, r.entities],
    ['what changed: nothing', describeCost(r.unchanged, r.first), AT_MOST],
    ['all looked at: nothing', describeCost(r.listed, r.first), AT_MOST],
    [
      `what changed: ${r.changed} repositories`,
      describeCost(r.some, r.first),
      AT_MOST,
    ],
    ['entities changed by that', r.changesFound, r.changed],
    [
      'manifests with problems, before and after one more is broken',
      r.manifestsWithProblems.join(', '),
      '1, 2',
    ],
    ['entities of other repositories touched', r.othersTouched, 0],
  ],
  crash: r => [
    ['repositories read before `kill -9`', r.killedAt],
    ['goes on after', seconds(r.goesOnAfter)],
    ['requests before and after', `${r.requestsBefore}, ${r.requestsAfter}`],
    [
      'files read, and of these again',
      `${r.filesRead}, ${r.filesReadAgain}`,
      'again: those of one step',
    ],
    ['entities', r.entities],
    ['entities that are not as without the crash', r.differences, 0],
    ['changes told of', r.lastSequence, r.entities],
  ],
  outage: r => [
    ...Object.entries(r.ways).map(([way, { requests, stale }]) => [
      `16 minutes of ${way}`,
      `${requests} requests; ${stale} entities are marked then`,
    ]),
    ['looks at the model, and of these not whole', `${r.looks}, ${r.torn}`, 0],
    [
      'every entity is marked',
      `after ${minutes(r.markedAfter)}, ${minutes(
        r.failingFor,
      )} after the first scan that failed`,
      'an hour after that scan',
    ],
    [
      'well again: nothing marked, all up to date',
      `after ${minutes(r.healedAfter)}, ${r.healedRequests} requests`,
    ],
    ['entities before and after', `${r.entities}, ${r.entitiesAfter}`, 'equal'],
    ['changes of that time found', r.changesFound, r.changed],
  ],
  catalog: ({ entities, peak, phases }) => [
    ['entities', entities],
    ['all files read', describeMemory(phases.read)],
    ['all in the model', describeMemory(phases.merged)],
    ['all in the catalog', describeMemory(phases.listed)],
    ['a minute at rest', describeMemory(phases.idle)],
    ['peak resident memory of the process', mebibytes(peak), '≤ 1024 MiB'],
  ],
};

function describeMeasure(name) {
  const { machine: m, result } = JSON.parse(readFileSync(fileOf(name), 'utf8'));
  const rows = TABLES[name](result).map(([what, value, target = '–']) => [
    what,
    value,
    target,
  ]);
  return [
    `### ${name}`,
    `${m.date}, ${m.cores} cores, ${m.memory}, ${m.platform}, Node ${m.node}, load before the run ${m.loadBefore}`,
    [['what', 'result', 'target'], ['---', '---', '---'], ...rows]
      .map(line => `| ${line.join(' | ')} |`)
      .join('\n'),
  ].join('\n\n');
}

/** Puts the newest result of each measure into the README. */
export function writeReadme() {
  const known = Object.keys(TABLES).filter(name => existsSync(fileOf(name)));
  const text = readFileSync(readmeFile, 'utf8');
  const tables = known.map(describeMeasure).join('\n\n');
  writeFileSync(readmeFile, replaceBetweenMarkers(text, tables));
}
