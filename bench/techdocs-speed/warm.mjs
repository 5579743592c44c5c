import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadPackage } from '../../scripts/wrapper/build.mjs';
import { cacheDir, outputDir } from './places.mjs';

/** Builds a site in this process after each of some changes to one page, as the portal does after a push. */
export async function rebuildWarm({ dir, page, runs }) {
  const { buildSite, DiagramPool } = await loadPackage('techdocs-renderer');
  const diagrams = new DiagramPool({ cacheDir: join(cacheDir, 'diagrams') });
  const rebuild = () =>
    buildSite({
      inputDir: dir,
      outputDir: join(outputDir, 'warm'),
      cacheDir: join(cacheDir, 'warm'),
      advice: true,
      timesTellChanges: true,
      diagrams,
    });
  try {
    await rebuild();
    const times = [];
    for (let run = 0; run < runs; run++) {
      appendFileSync(page, `\nChange ${run} of a warm process.\n`);
      const started = performance.now();
      const { changed } = await rebuild();
      times.push(performance.now() - started);
      if (changed.length > 4) {
        throw new Error(`One page was changed and ${changed.length} written.`);
      }
    }
    return times;
  } finally {
    await diagrams.close();
  }
}
