import { formatBytes } from './formatBytes';

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [3_412, '3.4 kB'],
    [1_000_000, '1 MB'],
    [7_300_000_000_000, '7,300 GB'],
  ])('writes %d as %s', (bytes, expected) => {
    expect(formatBytes(bytes, 'en')).toBe(expected);
  });
});
