import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(js|css|svg|json|txt|wasm)$/;
const AT_ONCE = 4;

async function compress(file) {
  const content = await readFile(file);
  const brotli = await promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** Compresses the app's files once instead of at every request, and takes the source maps out of what is served. */
export async function compressAssets(distDir) {
  const dir = join(distDir, 'static');
  const files = (await readdir(dir, { recursive: true })).map(f =>
    join(dir, f),
  );
  await Promise.all(
    files.filter(f => f.endsWith('.map')).map(f => rm(f, { force: true })),
  );
  const queue = files.filter(f => COMPRESSIBLE.test(f));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let file = queue.pop(); file; file = queue.pop()) {
        await compress(file);
      }
    }),
  );
}
