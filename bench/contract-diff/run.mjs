import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPackage } from '../../scripts/wrapper/build.mjs';
import { describeMachine } from '../lib/describeMachine.mjs';
import { replaceBetweenMarkers, saveResult } from '../lib/results.mjs';
import { fetchPairs } from './fetchPairs.mjs';
import { ours, theirs } from './reasons.mjs';
import { ensureOasdiff, OASDIFF, runOasdiff } from './runOasdiff.mjs';

const HELP = `Compares our verdicts with those of oasdiff on contracts of public APIs. See bench/contract-diff/README.md.

  node bench/contract-diff/run.mjs [options]

  --clones DIR  clones that are there already, as OWNER+NAME
  --only TEXT   only APIs whose name has the text in it
  --readme      write the table into the README
`;
const readmeFile = join(dirname(fileURLToPath(import.meta.url)), 'README.md');

// What only changes words is nothing to oasdiff.
const toShared = verdict => (verdict === 'docs-only' ? 'none' : verdict);

function namesOf(changes, level) {
  const key = change => change.rule ?? change.id;
  return [
    ...new Set(changes.filter(c => !level || c.level === level).map(key)),
  ];
}

const RANK = ['none', 'docs-only', 'non-breaking', 'breaking'];

/** The rules that made the difference, each with why. */
function explain(own, other) {
  const isOurs = RANK.indexOf(own.verdict) > RANK.indexOf(other.verdict);
  const { changes, verdict } = isOurs ? own : other;
  const reasons = isOurs ? ours : theirs;
  return namesOf(changes, verdict).map(name => ({
    name,
    reason: reasons[name],
  }));
}

async function compare(pair, diffContracts) {
  const [old, now] = [pair.old, pair.new].map(file =>
    readFileSync(file, 'utf8'),
  );
  const started = performance.now();
  const diff = await diffContracts(old, now);
  const own = { ...diff, ms: performance.now() - started };
  const other = runOasdiff(pair);
  const agrees = toShared(own.verdict) === other.verdict;
  return { pair, own, other, agrees, why: agrees ? [] : explain(own, other) };
}

function toRow({ pair, own, other, agrees, why }) {
  const count = side =>
    `${side.verdict} (${namesOf(side.changes, 'breaking').length})`;
  const seconds = ({ ms }) => `${(ms / 1000).toFixed(1)} s`;
  return [
    pair.api,
    `${pair.from} → ${pair.to}`,
    count(own),
    count(other),
    agrees ? 'yes' : `no: ${why.map(({ name }) => `\`${name}\``).join(', ')}`,
    `${seconds(own)}, ${seconds(other)}`,
  ];
}

function toTable(results, machine) {
  const head = ['API', 'versions', 'Fairway', 'oasdiff', 'agree', 'time'];
  const agreeing = results.filter(({ agrees }) => agrees).length;
  const used = new Map(
    results.flatMap(({ why }) => why.map(({ name, reason }) => [name, reason])),
  );
  return [
    `${machine.date}, oasdiff ${OASDIFF}: ${agreeing} of ${results.length} verdicts agree.`,
    [head, head.map(() => '---'), ...results.map(toRow)]
      .map(cells => `| ${cells.join(' | ')} |`)
      .join('\n'),
    ...[...used].map(([name, reason]) => `- \`${name}\`: ${reason}`),
  ].join('\n\n');
}

const { values } = parseArgs({
  options: {
    clones: { type: 'string' },
    only: { type: 'string' },
    readme: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
} else {
  ensureOasdiff();
  const { diffContracts } = await loadPackage('contract-diff');
  const pairs = fetchPairs(values.clones).filter(({ api }) =>
    api.includes(values.only ?? ''),
  );
  const results = [];
  for (const pair of pairs) {
    const result = await compare(pair, diffContracts);
    results.push(result);
    console.error(toRow(result).join(' | '));
  }
  const machine = describeMachine();
  saveResult('contract-diff', { machine, results });
  if (values.readme) {
    writeFileSync(
      readmeFile,
      replaceBetweenMarkers(
        readFileSync(readmeFile, 'utf8'),
        toTable(results, machine),
      ),
    );
  }
  const open = results.flatMap(({ why }) => why.filter(w => !w.reason));
  for (const { name } of open) {
    console.error(`Nobody has explained yet why we differ: ${name}`);
  }
  process.exitCode = open.length > 0 ? 1 : 0;
}
