import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPackage } from '../../scripts/wrapper/build.mjs';
import { describeMachine } from '../lib/describeMachine.mjs';
import { replaceBetweenMarkers, saveResult } from '../lib/results.mjs';
import { fetchPairs } from './pairs.mjs';
import { reasons } from './reasons.mjs';
import { isGraver } from './shared.mjs';
import { namesOf, toRow, toTable } from './tables.mjs';
import * as asyncapi from './tools/asyncapiDiff.mjs';
import * as grpc from './tools/buf.mjs';
import * as jsonschema from './tools/byHand.mjs';
import * as graphql from './tools/graphqlJs.mjs';
import * as openapi from './tools/oasdiff.mjs';

const TYPES = {
  openapi: { title: 'OpenAPI', tool: openapi },
  graphql: { title: 'GraphQL', tool: graphql },
  grpc: { title: 'Protocol Buffers', tool: grpc },
  asyncapi: { title: 'AsyncAPI', tool: asyncapi },
  jsonschema: { title: 'JSON Schema', tool: jsonschema },
};
const HELP = `Compares our verdicts with those of other tools on contracts of public APIs. See bench/contract-diff/README.md.

  node bench/contract-diff/run.mjs [options]

  --type TYPE   only contracts of a type: ${Object.keys(TYPES).join(', ')}
  --clones DIR  clones that are there already, as OWNER+NAME
  --only TEXT   only APIs whose name has the text in it
  --readme      write the tables into the README
`;
const readmeFile = join(dirname(fileURLToPath(import.meta.url)), 'README.md');

async function measure(work) {
  const started = performance.now();
  const result = await work();
  return { ...result, ms: performance.now() - started };
}

function toShared(verdict, tool) {
  if (tool.tellsOnlyBreaking) {
    return verdict === 'breaking' || verdict === 'fails' ? verdict : 'other';
  }
  // What only changes words is nothing to oasdiff.
  return verdict === 'docs-only' ? 'none' : verdict;
}

/** The rules that made the difference, each with why. */
function explain(type, own, other) {
  if (other.verdict === 'fails') {
    return [{ name: 'fails', reason: other.error }];
  }
  const isOurs = isGraver(own.verdict, other.verdict);
  const { changes, verdict } = isOurs ? own : other;
  const known = reasons[type][isOurs ? 'ours' : 'theirs'];
  return namesOf(changes, verdict).map(name => ({ name, reason: known[name] }));
}

async function compare(type, pair, diffContracts) {
  const { tool } = TYPES[type];
  const [old, now] = [pair.old, pair.new].map(file =>
    readFileSync(file, 'utf8'),
  );
  const own = await measure(() => diffContracts(old, now, { type }));
  const other = await measure(() => tool.run(pair));
  const agrees = toShared(own.verdict, tool) === toShared(other.verdict, tool);
  const why = agrees ? [] : explain(type, own, other);
  return { tool, pair, own, other, agrees, why };
}

async function runType(type, values, diffContracts) {
  const { title, tool } = TYPES[type];
  tool.ensure();
  const pairs = fetchPairs(type, values.clones).filter(({ api }) =>
    api.includes(values.only ?? ''),
  );
  const results = [];
  for (const pair of pairs) {
    const result = await compare(type, pair, diffContracts);
    results.push(result);
    console.error(toRow(result).join(' | '));
  }
  if (results.length === 0) {
    return { tables: [], open: [] };
  }
  const machine = describeMachine();
  const tables = [toTable(title, results, machine)];
  saveResult(`contract-diff-${type}`, { machine, results });
  const open = results.flatMap(({ why }) => why.filter(w => !w.reason));
  return { tables, open };
}

const { values } = parseArgs({
  options: {
    type: { type: 'string' },
    clones: { type: 'string' },
    only: { type: 'string' },
    readme: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
} else {
  const { diffContracts } = await loadPackage('contract-diff');
  for (const type of values.type ? [values.type] : Object.keys(TYPES)) {
    const { tables, open } = await runType(type, values, diffContracts);
    if (values.readme) {
      const text = readFileSync(readmeFile, 'utf8');
      writeFileSync(
        readmeFile,
        replaceBetweenMarkers(text, tables.join('\n\n'), type),
      );
    }
    for (const { name } of open) {
      console.error(`Nobody has explained yet why we differ: ${name}`);
      process.exitCode = 1;
    }
  }
}
