import { pipeline, Readable } from 'stream';
import { createBrotliDecompress, createInflate, createGunzip } from 'zlib';

const UNPACKERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Unpacks a body piece by piece: whoever reads decides when it is enough.
 *
 * @param encoding - The header `content-encoding`
 * @returns The unpacked body, or `undefined` for a packing that is not known
 */
export function unpackBody(
  body: Readable,
  encoding: string | undefined,
): Readable | undefined {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') {
    return body;
  }
  const createUnpacker = Object.entries(UNPACKERS).find(
    ([known]) => known === name,
  )?.[1];
  // The reader of the unpacked body learns of errors of both.
  return createUnpacker && pipeline(body, createUnpacker(), () => {});
}
