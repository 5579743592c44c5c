import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Trouble } from '../wrapper/Trouble.mjs';
import { checks } from './checks/index.mjs';
import { kitsDir, withRenderer } from './library.mjs';
import { readValues } from './readValues.mjs';
import { countStates, runChecks, toLines } from './runChecks.mjs';
import { Tree } from './Tree.mjs';
import { writeTree } from './writeTree.mjs';

/**
 * Renders kits with each of their sets of answers and checks what came out.
 *
 * @param {string[]} [names] - All kits if there is none
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function testKits({ names = [], sets = [], update = false } = {}) {
  const renderer = await withRenderer(async library => library);
  const kits = await renderer.listLocalKits(kitsDir);
  const unknown = names.find(name => !kits.includes(name));
  if (unknown) {
    throw new Trouble(
      `There is no kit ${unknown}. There are: ${kits.join(', ')}.`,
    );
  }
  const results = [];
  for (const kit of names.length > 0 ? names : kits) {
    const began = performance.now();
    for (const set of listSets(kit, sets)) {
      console.log(`\n${kit}, ${set}`);
      results.push(...(await testSet({ kit, set, update, renderer })));
    }
    const seconds = (performance.now() - began) / 1000;
    console.log(`\n${kit} took ${seconds.toFixed(0)} s`);
  }
  return countStates(results);
}

function listSets(kit, wanted) {
  const sets = readdirSync(join(kitsDir, kit, 'values'))
    .map(file => basename(file, '.yaml'))
    .sort();
  const unknown = wanted.find(set => !sets.includes(set));
  if (unknown) {
    throw new Trouble(
      `The kit ${kit} has no answers "${unknown}". There are: ${sets.join(
        ', ',
      )}.`,
    );
  }
  return wanted.length > 0 ? wanted : sets;
}

async function testSet({ kit, set, update, renderer }) {
  const { answers, destination, imageRegistry } = readValues(
    join(kitsDir, kit, 'values', `${set}.yaml`),
  );
  const files = await withRenderer(async ({ readLocalKit, renderKit }) =>
    renderKit({
      ...(await readLocalKit(kitsDir, kit)),
      answers,
      destination,
      imageRegistry,
    }),
  );
  const dir = mkdtempSync(join(tmpdir(), `fairway-kit-${kit}-`));
  writeTree(dir, files);
  const results = await runChecks(
    new Tree({ kit, set, dir, files, renderer, update }),
    checks,
    result => toLines(result).forEach(line => console.log(line)),
  );
  if (results.some(({ state }) => state === 'failed')) {
    console.log(`  The files are left in ${dir}`);
  } else {
    rmSync(dir, { recursive: true, force: true });
  }
  return results;
}

/** `./fairway kit test` */
export async function run({ set, update }, names) {
  const { passed, failed, skipped } = await testKits({
    names,
    sets: set,
    update,
  });
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
