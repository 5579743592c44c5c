import { rmSync } from 'node:fs';
import { stockDir } from '../lib/places.mjs';
import { ensureStock } from './ensureStock.mjs';

if (process.argv.includes('--again')) {
  rmSync(stockDir, { recursive: true, force: true });
}
const { created, installed, built } = await ensureStock(console.log);
const seconds = value => `${value.toFixed(1)} s`;
console.log(
  `The stock app is in ${stockDir}: made in ${seconds(
    created,
  )}, installed in ${seconds(installed)}, built in ${seconds(built)}.`,
);
