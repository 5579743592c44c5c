import { SourceFile } from '../files/sourceFile';
import { NewFinding } from '../report/findings';

const MIB = 1024 * 1024;
const MAX_BYTES = 2 * MIB;
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i;

/** Reports images that make readers wait. */
export function checkImageSizes(
  assets: readonly SourceFile[],
): readonly NewFinding[] {
  return assets
    .filter(({ path, size }) => IMAGE.test(path) && size > MAX_BYTES)
    .map(({ path, size }) => ({
      code: 'image-large',
      level: 'info',
      file: path,
      message: `The image has ${(size / MIB).toFixed(
        1,
      )} MiB, so readers wait for it. Make it smaller than ${
        MAX_BYTES / MIB
      } MiB.`,
    }));
}
