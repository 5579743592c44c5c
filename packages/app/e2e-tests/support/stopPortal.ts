import { rmSync } from 'node:fs';
import { readPortal, stopPortal } from './portal';

export default async function globalTeardown() {
  const portal = readPortal();
  await stopPortal(portal);
  rmSync(portal.dataDir, { recursive: true, force: true });
}
