import { inspect, parseArgs } from 'node:util';
import { describeMachine } from '../lib/describeMachine.mjs';
import { bundleParts } from './bundleParts.mjs';
import { measureCatalog } from './measure/catalog.mjs';
import { measureCrash } from './measure/crash.mjs';
import { measureOutage } from './measure/outage.mjs';
import { measureScan } from './measure/scan.mjs';
import { saveMeasure, writeReadme } from './report.mjs';

/** In this order: a crash is compared with the scan before it. */
const MEASURES = {
  scan: measureScan,
  crash: measureCrash,
  outage: measureOutage,
  catalog: measureCatalog,
};
const NAMES = Object.keys(MEASURES);

const HELP = `Measures what the system model costs, and what becomes of it when things go wrong. See bench/system-model/README.md.

  node bench/system-model/run.mjs [measure ...] [options]

  measures: ${NAMES.join(', ')} (all of them)

  --repositories N   of the host (10000): scan, crash, outage
  --entities N       for the catalog (100000)
  --readme           write all results into bench/system-model/README.md
`;

const log = text =>
  console.error(`[${new Date().toTimeString().slice(0, 8)}] ${text}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repositories: { type: 'string', default: '10000' },
    entities: { type: 'string', default: '100000' },
    readme: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
const unknown = positionals.find(name => !NAMES.includes(name));
if (values.help || unknown) {
  console.log(unknown ? `There is no measure "${unknown}".\n\n${HELP}` : HELP);
  process.exit(values.help ? 0 : 1);
}

const options = {
  repositories: Number(values.repositories),
  entities: Number(values.entities),
  log,
};
await bundleParts();
for (const name of NAMES.filter(
  one => positionals.length === 0 || positionals.includes(one),
)) {
  log(name);
  const machine = describeMachine();
  const result = await MEASURES[name](options);
  saveMeasure(name, { machine, result });
  console.log(inspect(result, { depth: 5 }));
}
if (values.readme) {
  writeReadme();
}
process.exit(0);
