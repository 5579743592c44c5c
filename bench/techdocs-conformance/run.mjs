import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDir, resultsDir } from '../lib/places.mjs';
import { replaceBetweenMarkers } from '../lib/results.mjs';
import { buildFairway } from './buildFairway.mjs';
import { compareSites } from './compare/compareSites.mjs';
import { listSites } from './listSites.mjs';
import { differencesDir, readmeFile } from './places.mjs';
import { Site } from './read/readSite.mjs';
import { buildReference } from './reference/buildReference.mjs';
import { ensureReference } from './reference/ensureReference.mjs';
import { formatDifferences } from './report/formatDifferences.mjs';
import {
  addUp,
  formatAspects,
  formatTable,
  passes,
} from './report/formatTable.mjs';

const HELP = `Compares what Fairway and MkDocs make of documentation. See bench/techdocs-conformance/README.md.

  node bench/techdocs-conformance/run.mjs [site-dir ...] [options]

  site-dir     folder with a mkdocs.yml; without one, the corpus and every public site that was fetched

  --bar        fail unless every site has all URLs and anchors, and 99.5 % of text and structure
  --readme     write the tables into the README
`;

const log = text =>
  console.error(`[${new Date().toTimeString().slice(0, 8)}] ${text}`);

const firstLine = error => error.message.split('\n')[0];

async function measure(site, bin) {
  const reference = await buildReference(site, bin);
  const fairway = await buildFairway(site.name, site.dir);
  const ours = await Site.open(fairway.dir);
  const theirs = await Promise.all(reference.dirs.map(dir => Site.open(dir)));
  const result = compareSites(theirs, ours);
  const notes = [
    `Pages that MkDocs shows an error for, not compared: ${
      result.failed.join(', ') || 'none'
    }`,
    `Left out of mkdocs.yml for MkDocs: ${
      reference.removed.join(', ') || 'nothing'
    }`,
    `Fairway's findings:\n${
      fairway.findings
        .map(({ file, message }) => `  ${file ?? ''}: ${message}`)
        .join('\n') || '  none'
    }`,
  ];
  writeFileSync(
    join(differencesDir, `${site.name}.txt`),
    formatDifferences({ name: site.name, notes, ...result }),
  );
  return {
    pages: result.pages,
    failed: result.failed.length,
    figures: result.figures,
    strict: compareSites([theirs[0]], ours).figures,
    differences: result.differences.length,
  };
}

async function measureAll(sites, bin) {
  const results = [];
  for (const site of sites) {
    const { name, title, group } = site;
    try {
      results.push({
        name: title,
        group,
        ...(await measure(site, bin)),
      });
      log(`${name} done`);
    } catch (error) {
      log(`${name}: ${error.stack}`);
      results.push({ name: title, group, error: firstLine(error) });
    }
  }
  return results;
}

/** The public sites one by one, then the corpus. */
function formatReport(results) {
  const groups = [...new Set(results.map(({ group }) => group))]
    .sort()
    .reverse();
  const tables = groups.map(group => {
    const own = results.filter(result => result.group === group);
    return formatTable([...own, addUp('**all**', own)]);
  });
  return [...tables, formatAspects(results)].join('\n\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bar: { type: 'boolean' },
    readme: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}

const sites = listSites(positionals);
const bin = await ensureReference(log);
if (positionals.length === 0) {
  rmSync(differencesDir, { recursive: true, force: true });
}
ensureDir(differencesDir);
const results = await measureAll(sites, bin);
const report = formatReport(results);
writeFileSync(
  join(resultsDir, 'techdocs-conformance.json'),
  JSON.stringify(results, undefined, 2),
);
console.log(`\n${report}\n\nEvery difference: ${differencesDir}`);
if (values.readme) {
  const text = readFileSync(readmeFile, 'utf8');
  writeFileSync(readmeFile, replaceBetweenMarkers(text, report));
}
if (values.bar && !results.every(passes)) {
  log('Not every site reaches the bar.');
  process.exitCode = 1;
}
