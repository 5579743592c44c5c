import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const BYTES_PER_PIXEL = 4;

function chunk(type, data) {
  const part = Buffer.alloc(data.length + 12);
  part.writeUInt32BE(data.length, 0);
  part.write(type, 4, 'latin1');
  data.copy(part, 8);
  part.writeUInt32BE(crc32(part.subarray(4, data.length + 8)), data.length + 8);
  return part;
}

/**
 * Writes a picture as PNG.
 *
 * @param {number} width
 * @param {number} height
 * @param {Uint8ClampedArray} pixels - Red, green, blue and opacity of each
 */
export function encodePng(width, height, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of each colour and of opacity.
  header.set([8, 6, 0, 0, 0], 8);
  const row = width * BYTES_PER_PIXEL;
  const rows = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) {
    // After a byte that says how the row is filtered: not at all.
    rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
