import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ownDir = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles the command line with all that it needs to start: looking for four hundred files takes longer than
 * building a small site.
 *
 * @param {string} outfile - Where `@fairway/techdocs-renderer/cli` leads to in the published package
 */
export async function bundleCli(outfile) {
  await build({
    entryPoints: [join(ownDir, 'src/cli/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    logLevel: 'warning',
    legalComments: 'eof',
    // Only for the style attributes that src/render/safeStyle.ts reads by itself.
    alias: { postcss: join(ownDir, 'scripts/nothing.cjs') },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleCli(join(ownDir, 'dist/cli.cjs.js'));
}
