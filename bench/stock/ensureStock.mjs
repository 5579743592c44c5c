import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stockDir } from '../lib/places.mjs';
import { prepareStock } from './prepareStock.mjs';

const stamp = join(stockDir, 'prepared.json');

/** The stock app to compare with, made at the first call and kept in `.fairway/bench/stock`. */
export async function ensureStock(log) {
  if (!existsSync(stamp)) {
    // What an interrupted run left behind cannot be built upon.
    rmSync(stockDir, { recursive: true, force: true });
    const seconds = await prepareStock(stockDir, { log });
    writeFileSync(stamp, JSON.stringify(seconds));
  }
  return JSON.parse(readFileSync(stamp, 'utf8'));
}
