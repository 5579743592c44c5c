import { parseSummaries } from './summarizeDiff';

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const raw = (status: string) => `:100644 100644 ${SHA} ${OTHER} ${status}`;

function parse(...tokens: string[]) {
  const output = Buffer.from(`${tokens.join('\0')}\0`);
  return Object.fromEntries(parseSummaries(output));
}

describe('parseSummaries', () => {
  it('reads what differs between two trees', () => {
    const summary = parse(
      raw('M'),
      'a.txt',
      raw('A'),
      'new file',
      raw('D'),
      'old',
      raw('R087'),
      'from',
      'to',
      '3\t1\ta.txt',
      '5\t0\tnew file',
      '0\t2\told',
      '1\t1\t',
      'from',
      'to',
    );

    expect(summary).toEqual({
      '': [
        { path: 'a.txt', status: 'modified', additions: 3, deletions: 1 },
        { path: 'new file', status: 'added', additions: 5, deletions: 0 },
        { path: 'old', status: 'deleted', additions: 0, deletions: 2 },
        {
          path: 'to',
          previousPath: 'from',
          status: 'renamed',
          additions: 1,
          deletions: 1,
        },
      ],
    });
  });

  it('reads several commits, and ones that change nothing', () => {
    const summary = parse(SHA, raw('M'), 'a', '1\t1\ta', OTHER);

    expect(summary).toMatchObject({ [SHA]: [{ path: 'a' }], [OTHER]: [] });
  });

  it('takes no file for something else, whatever its name', () => {
    const summary = parse(
      SHA,
      raw('A'),
      OTHER,
      raw('A'),
      '1\t1\tx',
      `7\t0\t${OTHER}`,
      '-\t-\t1\t1\tx',
    );

    expect(summary).toMatchObject({
      [SHA]: [
        { path: OTHER, additions: 7 },
        { path: '1\t1\tx', additions: 0 },
      ],
    });
    expect(Object.keys(summary)).toEqual([SHA]);
  });
});
