import { PktLineReader, toPktLine } from './PktLineReader';

function readAll(chunks: Buffer[]): string[] {
  const reader = new PktLineReader();
  return chunks
    .flatMap(chunk => [...reader.push(chunk)])
    .map(packet => packet.toString());
}

describe('PktLineReader', () => {
  const stream = Buffer.from(
    `${toPktLine('hello\n')}0000${toPktLine('ü')}0001${toPktLine('')}`,
  );

  it('cuts a stream into packets', () => {
    expect(readAll([stream])).toEqual(['hello\n', 'flush', 'ü', 'flush', '']);
  });

  it('does so whatever the chunks are', () => {
    const bytes = [...stream].map(byte => Buffer.from([byte]));

    expect(readAll(bytes)).toEqual(readAll([stream]));
  });

  it('refuses what is no length', () => {
    expect(() => readAll([Buffer.from('zzzz')])).toThrow('length');
  });

  it('gives the packets before what is none', () => {
    const reader = new PktLineReader();
    const packets = reader.push(Buffer.from(`${toPktLine('a')}PACK`));

    expect(packets.next().value?.toString()).toBe('a');
    expect(() => packets.next()).toThrow('length');
  });
});

describe('toPktLine', () => {
  it('counts bytes, not characters', () => {
    expect(toPktLine('ü')).toBe('0006ü');
  });
});
