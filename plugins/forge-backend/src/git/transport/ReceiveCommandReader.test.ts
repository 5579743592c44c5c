import { toPktLine } from './PktLineReader';
import { ReceiveCommandReader } from './ReceiveCommandReader';

const ZERO = '0'.repeat(40);
const ONE = '1'.repeat(40);
const TWO = '2'.repeat(40);

function read(...chunks: Array<string | Buffer>): ReceiveCommandReader {
  const reader = new ReceiveCommandReader();
  chunks.forEach(chunk => reader.push(Buffer.from(chunk)));
  return reader;
}

describe('ReceiveCommandReader', () => {
  const head = `${ZERO} ${ONE} refs/heads/main\0 report-status side-band-64k agent=git/2`;

  it('reads the commands before the pack', () => {
    const reader = read(
      toPktLine(head),
      toPktLine(`${ONE} ${TWO} refs/tags/v1`),
      `0000PACK\0\0\0\x02${'x'.repeat(100)}`,
      toPktLine(`${ONE} ${TWO} refs/heads/evil`),
    );

    expect(reader.commands).toEqual([
      { ref: 'refs/heads/main', before: ZERO, after: ONE },
      { ref: 'refs/tags/v1', before: ONE, after: TWO },
    ]);
    expect(reader.usesSideBand).toBe(true);
  });

  it('reads them byte by byte', () => {
    const bytes = [...Buffer.from(`${toPktLine(head)}0000PACK`)];

    const reader = read(...bytes.map(byte => Buffer.from([byte])));

    expect(reader.commands).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['a flush alone, by which clients try their password', '0000'],
    ['a shallow line', `${toPktLine(`shallow ${ONE}`)}0000`],
    ['no pkt-line', 'GET / HTTP/1.1'],
    ['a short id', `${toPktLine('12 34 refs/heads/main')}0000`],
  ])('finds no command in %s', (_, body) => {
    expect(read(body).commands).toEqual([]);
    expect(read(body).usesSideBand).toBe(false);
  });
});
