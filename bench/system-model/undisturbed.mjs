import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelDir } from './places.mjs';

const toFile = repositories =>
  join(modelDir, `undisturbed-${repositories}.json`);

/** Keeps the model that the first scan gave. */
export function writeUndisturbed(repositories, stock) {
  writeFileSync(toFile(repositories), JSON.stringify(stock));
}

export function readUndisturbed(repositories) {
  const file = toFile(repositories);
  if (!existsSync(file)) {
    throw new Error(
      'There is nothing to compare with: run the measure "scan" before',
    );
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
