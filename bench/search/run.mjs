import { resolve } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { describeMachine } from '../lib/describeMachine.mjs';
import { choosePortals } from '../lib/portals.mjs';
import { ENGINES, readEngines } from './engines.mjs';
import { measureColdStart } from './measure/coldStart.mjs';
import { measureFreshness } from './measure/freshness.mjs';
import { measureLatency } from './measure/latency.mjs';
import { measureMemory } from './measure/memory.mjs';
import { measureRelevance } from './measure/relevance.mjs';
import {
  formatRuns,
  readMeasures,
  saveMeasures,
  writeReadme,
} from './report.mjs';
import { withSearch } from './withSearch.mjs';

/** Measured on a portal that runs, in this order. */
const MEASURES = {
  relevance: measureRelevance,
  latency: measureLatency,
  memory: measureMemory,
  freshness: measureFreshness,
};
const NAMES = [...Object.keys(MEASURES), 'start'];

const HELP = `Measures what search finds, and how fast. See bench/search/README.md.

  node bench/search/run.mjs [measure ...] [options]

  measures: ${NAMES.join(', ')} (all of them)

  --engines LIST     of ${Object.keys(ENGINES).join(', ')} (sqlite,postgres)
  --seed N           of the organisation and its queries (1)
  --entities N       size of the organisation (10000)
  --operations N     of each API, a multiple of four up to 112 (4); 88 make 100 000 documents
  --checkout DIR     measure another clone of Fairway than this one
  --stock            measure the stock app with the engine it has for this database, without docs and operations: latency, memory
  --label TEXT       what the table calls this run (now, or stock)
  --again            ingest and index again, instead of using what an earlier run left
  --readme           write all results into bench/search/README.md
`;

const log = text =>
  console.error(`[${new Date().toTimeString().slice(0, 8)}] ${text}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engines: { type: 'string', default: 'sqlite,postgres' },
    seed: { type: 'string', default: '1' },
    entities: { type: 'string', default: '10000' },
    operations: { type: 'string' },
    checkout: { type: 'string' },
    stock: { type: 'boolean' },
    label: { type: 'string' },
    again: { type: 'boolean' },
    readme: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
const unknown = positionals.find(name => !NAMES.includes(name));
if (values.help || unknown) {
  console.log(unknown ? `There is no measure "${unknown}".\n\n${HELP}` : HELP);
  process.exit(values.help ? 0 : 1);
}

/** A stock app finds no docs without Python, and has no forge to push to. */
const STOCK_MEASURES = ['latency', 'memory'];
const all = values.stock ? STOCK_MEASURES : NAMES;
const wanted = positionals.length > 0 ? positionals : all;
const context = {
  seed: Number(values.seed),
  entities: Number(values.entities),
  operations: values.operations && Number(values.operations),
  again: values.again,
  log,
};

async function measureEngine(engine) {
  const [portal] = choosePortals({
    withStock: values.stock,
    checkout: values.checkout && resolve(values.checkout),
    database: engine.database,
  });
  await portal.ensureBuilt(log);
  const machine = describeMachine();
  const here = { ...context, portal, engine };
  const save = measures =>
    saveMeasures({
      label: values.label ?? (values.stock ? 'stock' : 'now'),
      engine: engine.name,
      title: engine.title,
      seed: context.seed,
      entities: context.entities,
      date: machine.date,
      machine,
      measures,
    });
  await withSearch(here, async launched => {
    save(launched.indexed ? { index: launched.indexed } : {});
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (wanted.includes(name)) {
        log(`  ${engine.title}: ${name}`);
        save({ [name]: await measure(launched, here) });
      }
    }
  });
  if (wanted.includes('start')) {
    log(`  ${engine.title}: start`);
    save({ start: await measureColdStart(here) });
  }
}

for (const engine of readEngines(values.engines)) {
  try {
    await measureEngine(engine);
  } catch (error) {
    // The other engines are still worth their time.
    process.exitCode = 1;
    log(`${engine.title} failed: ${inspect(error)}`);
  }
}
console.log(
  formatRuns(readMeasures().filter(({ seed }) => seed === context.seed)),
);
if (values.readme) {
  writeReadme();
}
// What was started is ended when the process exits.
process.exit();
