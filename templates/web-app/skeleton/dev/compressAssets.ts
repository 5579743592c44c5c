import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressors = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes `.br` and `.gz` beside the assets once, so that no server compresses them again and again. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const assets = join(dir, 'assets');
      const names = (await readdir(assets)).filter((name) => /\.(?:css|js|svg)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const content = await readFile(join(assets, name));
          for (const [extension, compress] of Object.entries(compressors)) {
            await writeFile(join(assets, `${name}.${extension}`), await compress(content));
          }
        }),
      );
    },
  };
}
