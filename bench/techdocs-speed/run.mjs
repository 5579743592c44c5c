import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../lib/describeMachine.mjs';
import { replaceBetweenMarkers, saveResult } from '../lib/results.mjs';
import { describe, median } from '../lib/statistics.mjs';
import { outputDir, readmeFile } from './places.mjs';
import { preparePrograms } from './programs.mjs';
import { prepareSite, sites } from './sites.mjs';
import { rebuildWarm } from './warm.mjs';

const HELP = `Compares how long Fairway and MkDocs take to build sites. See bench/techdocs-speed/README.md.

  node bench/techdocs-speed/run.mjs [options]

  --runs N     how often everything is measured (5)
  --only TEXT  only sites whose name has the text in it
  --readme     write the table into the README
`;

const log = text =>
  console.error(`[${new Date().toTimeString().slice(0, 8)}] ${text}`);
const seconds = values =>
  describe(
    values.map(value => value / 1000),
    's',
    2,
  );

/** Every program in turn, so that whatever slows the machine down slows all of them. */
async function alternate(programs, runs, what, measure) {
  const times = Object.fromEntries(programs.map(({ name }) => [name, []]));
  // The first one finds nothing in the caches of the system.
  for (let run = -1; run < runs; run++) {
    for (const program of programs) {
      const ms = await measure(program, run);
      log(`  ${what}: ${program.name} ${ms.toFixed(0)} ms`);
      if (run >= 0) {
        times[program.name].push(ms);
      }
    }
  }
  return times;
}

function toRow(what, { mkdocs, fairway }, bar) {
  return {
    what,
    mkdocs: seconds(mkdocs),
    fairway: seconds(fairway),
    ratio: `${(median(mkdocs) / median(fairway)).toFixed(1)} times`,
    bar,
  };
}

async function measureSite(site, programs, runs) {
  log(site.name);
  const { dir, docs, pages } = prepareSite(site);
  const rows = [];
  const samples = {};
  const keep = (what, times, bar) => {
    samples[what] = times;
    rows.push(toRow(what, times, bar));
  };
  keep(
    `${site.name} (${pages})`,
    await alternate(programs, runs, 'build', program => program.build(dir)),
    site.bar && `${site.bar} times`,
  );
  if (site.changes) {
    const page = join(docs, site.changes);
    keep(
      'one page of these changed, new process (MkDocs: `--dirty`)',
      await alternate(programs, runs, 'change', (program, run) => {
        appendFileSync(page, `\nChange ${run}, built by ${program.name}.\n`);
        return program.rebuild(dir);
      }),
    );
    const warm = await rebuildWarm({ dir, page, runs });
    const what = 'one page of these changed, running process';
    samples[what] = { fairway: warm };
    rows.push({ what, fairway: seconds(warm), bar: '0.30 s' });
  }
  return { rows, samples };
}

function formatTable(machine, rows) {
  const cells = rows.map(row =>
    [row.what, row.mkdocs, row.fairway, row.ratio, row.bar].map(
      cell => cell ?? '–',
    ),
  );
  const table = [
    ['site (pages)', 'MkDocs', 'Fairway', 'faster by', 'bar'],
    ['---', '---', '---', '---', '---'],
    ...cells,
  ]
    .map(line => `| ${line.join(' | ')} |`)
    .join('\n');
  const m = machine;
  return `${m.date}, ${m.cores} cores, ${m.memory}, ${m.platform}, Node ${m.node}, load ${m.loadBefore} before the run and ${m.loadAfter} after it\n\n${table}`;
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const machine = describeMachine();
const programs = await preparePrograms(log);
const results = [];
for (const site of sites.filter(({ name }) => name.includes(values.only))) {
  results.push(await measureSite(site, programs, Number(values.runs)));
}
rmSync(outputDir, { recursive: true, force: true });
machine.loadAfter = loadavg()[0].toFixed(1);
const rows = results.flatMap(result => result.rows);
const text = formatTable(machine, rows);
saveResult('techdocs-speed', {
  machine,
  rows,
  samples: results.map(({ samples }) => samples),
});
console.log(text);
if (values.readme) {
  const readme = readFileSync(readmeFile, 'utf8');
  writeFileSync(readmeFile, replaceBetweenMarkers(readme, text));
}
