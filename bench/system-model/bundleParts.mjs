import { join } from 'node:path';
import { serverSide } from '../../scripts/wrapper/build.mjs';
import { modelDir, ownDir, requireFromRoot } from './places.mjs';

/** Bundles the parts that are written in TypeScript, as Fairway bundles its backend. */
export async function bundleParts() {
  await requireFromRoot('esbuild').build({
    ...serverSide,
    entryPoints: ['backend', 'host', 'pipeline'].map(name =>
      join(ownDir, 'parts', `${name}.mjs`),
    ),
    outdir: modelDir,
    outExtension: { '.js': '.cjs' },
  });
}

/** @param name - `host` or `pipeline` */
export function loadPart(name) {
  return requireFromRoot(join(modelDir, `${name}.cjs`));
}
