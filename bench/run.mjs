import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { describeMachine } from './lib/describeMachine.mjs';
import { choosePortals } from './lib/portals.mjs';
import { formatTable, saveResult, writeReadmeTable } from './lib/results.mjs';

const cases = {
  'first-start': () => import('./cases/firstStart.mjs'),
  'second-start': () => import('./cases/secondStart.mjs'),
  'cold-start': () => import('./cases/coldStart.mjs'),
  create: () => import('./cases/create.mjs'),
  push: () => import('./cases/push.mjs'),
  docs: () => import('./cases/docs.mjs'),
  ingest: () => import('./cases/ingest.mjs'),
  read: () => import('./cases/read.mjs'),
  frontend: () => import('./cases/frontend.mjs'),
  memory: () => import('./cases/memory.mjs'),
  contracts: () => import('./cases/contracts.mjs'),
  crash: () => import('./cases/crash.mjs'),
  'api-operations': () => import('./cases/apiOperations.mjs'),
};

const HELP = `Measures Fairway, and beside it a stock Backstage app. See bench/README.md.

  node bench/run.mjs <case ...|all> [options]

  cases: ${Object.keys(cases).join(', ')}

  --with-stock       measure the stock app too, alternating with Fairway
  --runs N           how often each case is measured (its own default otherwise)
  --database NAME    postgres or sqlite, for both portals (each its own default otherwise)
  --entities N       size of the generated organisation (10000)
  --checkout DIR     measure another clone of Fairway than this one
  --warm-packages    first-start: let Yarn and npm use the packages they have already
  --readme           write the results into the table of bench/README.md
`;

const log = text =>
  console.error(`[${new Date().toTimeString().slice(0, 8)}] ${text}`);

function readNumber(name, value, smallest) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < smallest) {
    throw new Error(
      `--${name} takes a whole number from ${smallest} up, not "${value}".`,
    );
  }
  return number;
}

function readOptions(values) {
  if (values.database && !['postgres', 'sqlite'].includes(values.database)) {
    throw new Error(
      `--database takes postgres or sqlite, not "${values.database}".`,
    );
  }
  return {
    withStock: values['with-stock'],
    warmPackages: values['warm-packages'] ?? false,
    database: values.database,
    entities: readNumber('entities', values.entities ?? '10000', 0),
    runs: values.runs && readNumber('runs', values.runs, 1),
    checkout: values.checkout && resolve(values.checkout),
    log,
  };
}

async function measure(name, options, portals) {
  const { run, defaults } = await cases[name]();
  const runs = options.runs ?? defaults?.runs ?? 1;
  log(`${name}: ${runs} run(s), ${portals.map(p => p.name).join(' and ')}`);
  if (!defaults?.fresh) {
    for (const portal of portals) {
      await portal.ensureBuilt(log);
    }
  }
  return await run({ ...options, runs, portals });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'with-stock': { type: 'boolean' },
    'warm-packages': { type: 'boolean' },
    runs: { type: 'string' },
    database: { type: 'string' },
    entities: { type: 'string' },
    checkout: { type: 'string' },
    readme: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
const names = positionals[0] === 'all' ? Object.keys(cases) : positionals;
const unknown = names.find(name => !Object.hasOwn(cases, name));
if (values.help || names.length === 0 || unknown) {
  console.log(unknown ? `There is no case "${unknown}".\n\n${HELP}` : HELP);
  process.exit(values.help ? 0 : 1);
}

const options = readOptions(values);
const portals = choosePortals(options);
const machine = describeMachine();
for (const name of names) {
  try {
    const { rows, details } = await measure(name, options, portals);
    saveResult(name, { machine, rows, details });
    console.log(`\n${formatTable(rows)}\n`);
  } catch (error) {
    // The other cases are still worth their time.
    process.exitCode = 1;
    log(`${name} failed: ${error.stack}`);
  }
}
if (values.readme) {
  writeReadmeTable(Object.keys(cases));
}
// What was started is ended when the process exits.
process.exit();
