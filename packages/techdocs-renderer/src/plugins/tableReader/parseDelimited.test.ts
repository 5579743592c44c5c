import { parseDelimited } from './parseDelimited';

const CSV = { separator: ',', quote: '"', maxRows: 100 };

describe('parseDelimited', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,,c', [['a', '', 'c']]],
    ['a,', [['a', '']]],
    ['\n\na\n\nb\n', [['a'], ['b']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a""b"', [['a"b']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"",a', [['', 'a']]],
    ['"open', [['open']]],
    ['x"y",z', [['x"y"', 'z']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseDelimited(text, CSV)).toEqual(rows);
  });

  it('splits at any number of spaces', () => {
    const dialect = { ...CSV, separator: undefined };

    expect(parseDelimited('a  b\t c\n1 "2 3" 4 ', dialect)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2 3', '4'],
    ]);
  });

  it('reads no more rows than asked for', () => {
    expect(parseDelimited('a\n'.repeat(1_000), CSV)).toHaveLength(100);
  });
});
