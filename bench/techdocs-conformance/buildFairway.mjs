import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadPackage } from '../../scripts/wrapper/build.mjs';
import { ensureDir } from '../lib/places.mjs';
import { fairwayDir } from './places.mjs';

/** Builds a site with our renderer. */
export async function buildFairway(name, siteDir) {
  const { buildSite } = await loadPackage('techdocs-renderer');
  const dir = join(ensureDir(fairwayDir), name);
  rmSync(dir, { recursive: true, force: true });
  const { findings, durationMs } = await buildSite({
    inputDir: siteDir,
    outputDir: dir,
    siteName: 'Documentation',
  });
  return { dir, findings, durationMs };
}
