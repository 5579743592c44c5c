import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir, startPortal } from './portal';

export default async function globalSetup() {
  mkdirSync(join(rootDir, '.fairway/test'), { recursive: true });
  await startPortal();
}
