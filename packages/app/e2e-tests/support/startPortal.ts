import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { askAsGuest, rootDir, startPortal } from './portal';

const READ_FIRST = [
  'template/default/node-service',
  'component/default/booking-api',
  'api/default/booking',
];

/** A portal that has just been started for the first time is still reading its catalog. */
async function waitForCatalog() {
  for (const entity of READ_FIRST) {
    while (!(await askAsGuest(`/api/catalog/entities/by-name/${entity}`)).ok) {
      await new Promise(done => setTimeout(done, 250));
    }
  }
}

export default async function globalSetup() {
  mkdirSync(join(rootDir, '.fairway/test'), { recursive: true });
  await startPortal();
  await waitForCatalog();
}
