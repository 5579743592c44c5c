import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDir } from '../lib/places.mjs';
import { replaceBetweenMarkers } from '../lib/results.mjs';
import { readmeFile, searchResultsDir } from './places.mjs';

const fileOf = ({ label, engine, seed }) =>
  join(searchResultsDir, `${label}-${engine}-${seed}.json`);

/** Adds measures to what is known of an engine under a label. */
export function saveMeasures(run) {
  ensureDir(searchResultsDir);
  const file = fileOf(run);
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const measures = { ...known.measures, ...run.measures };
  writeFileSync(file, JSON.stringify({ ...known, ...run, measures }, null, 1));
}

export function readMeasures() {
  return readdirSync(ensureDir(searchResultsDir))
    .sort()
    .map(file =>
      JSON.parse(readFileSync(join(searchResultsDir, file), 'utf8')),
    );
}

const share = value => value?.toFixed(3);
const ms = value => value && `${Math.round(value)} ms`;
const seconds = value => value && `${value.toFixed(1)} s`;
const mebibytes = value => value && `${Math.round(value)} MiB`;

/** Rows of the table: what it says, and how it is read from the measures of one run. */
function listRows(runs) {
  const classes = Object.entries(
    runs.find(({ measures }) => measures.relevance)?.measures.relevance
      .classes ?? {},
  );
  const quality = classes.flatMap(([name, { queries, mrr }]) => [
    [
      `nDCG@10, ${name} (${queries})`,
      m => share(m.relevance?.classes[name]?.ndcg),
    ],
    ...(mrr === undefined
      ? []
      : [[`MRR, ${name}`, m => share(m.relevance?.classes[name]?.mrr)]]),
  ]);
  return [
    ['**nDCG@10, all queries**', m => share(m.relevance?.ndcg)],
    ['**MRR, names**', m => share(m.relevance?.mrr)],
    ...quality,
    [
      'eight clients, p50 / p95',
      m => m.latency && `${ms(m.latency.p50)} / ${ms(m.latency.p95)}`,
    ],
    ['answers per second', m => m.latency?.perSecond.toFixed(0)],
    ['p95 of their first round', m => ms(m.latency?.firstP95)],
    ['rounds until warm', m => m.latency?.warmUps],
    ['documents', m => m.index?.documents],
    ['all in search, from the first start', m => seconds(m.index?.seconds)],
    [
      'first result after a cold start, from ready',
      m => ms(m.start?.firstResult),
    ],
    [
      'a new entity is found (registering it included)',
      m => seconds(m.freshness?.created),
    ],
    ['a changed entity', m => seconds(m.freshness?.changed)],
    ['changed docs', m => seconds(m.freshness?.docs)],
    ['a deleted entity is gone', m => seconds(m.freshness?.deleted)],
    ['resident memory of the Node process', m => mebibytes(m.memory?.nodeRss)],
    ['its peak', m => mebibytes(m.memory?.nodePeakRss)],
    ['server of the engine', m => mebibytes(m.memory?.server)],
  ];
}

/** One column a run, one row a figure; rows without any figure are left out. */
export function formatRuns(runs) {
  const titles = runs.map(({ label, title }) => `${title}, ${label}`);
  const rows = listRows(runs)
    .map(([what, read]) => [what, ...runs.map(run => read(run.measures))])
    .filter(([, ...cells]) => cells.some(cell => cell !== undefined));
  return [
    ['', ...titles],
    ['---', ...titles.map(() => '---:')],
    ...rows.map(row => row.map(cell => cell ?? '–')),
  ]
    .map(line => `| ${line.join(' | ')} |`)
    .join('\n');
}

function describeRuns(seed, runs) {
  const { machine: m, entities, date } = runs[0];
  return [
    `### Seed ${seed}, ${entities} entities`,
    `${date}, ${m.cores} cores, ${m.memory}, ${m.platform}, Node ${
      m.node
    }; load before the runs ${runs
      .map(run => run.machine.loadBefore)
      .join(', ')}`,
    formatRuns(runs),
  ].join('\n\n');
}

/** Puts everything that was measured into the README. */
export function writeReadme() {
  const all = readMeasures();
  const seeds = [...new Set(all.map(({ seed }) => seed))];
  const text = seeds
    .map(seed =>
      describeRuns(
        seed,
        all.filter(run => run.seed === seed),
      ),
    )
    .join('\n\n');
  const readme = readFileSync(readmeFile, 'utf8');
  writeFileSync(readmeFile, replaceBetweenMarkers(readme, text));
}
