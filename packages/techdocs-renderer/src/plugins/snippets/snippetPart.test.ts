import { cutPart, parseSnippetPath } from './snippetPart';

const LINES = ['1', '2', '3', '4', '5'];

describe('parseSnippetPath and cutPart', () => {
  it.each([
    ['a.md', LINES],
    ['a.md:2', ['2', '3', '4', '5']],
    ['a.md:2:3', ['2', '3']],
    ['a.md::2', ['1', '2']],
    ['a.md:4:', ['4', '5']],
    ['a.md:1:1,4:5', ['1', '4', '5']],
    ['a.md:-2', ['4', '5']],
    ['a.md:-3:-2', ['3', '4']],
    ['a.md:0:1', ['1']],
    ['a.md:9:12', []],
    ['a.md:3:2', []],
  ])('%s', (written, expected) => {
    const { path, part } = parseSnippetPath(written);

    expect(path).toBe('a.md');
    expect(cutPart(LINES, part, false)).toEqual(expected);
  });

  it.each([
    ['a.md:one', 'a.md', 'one'],
    ['dir/a.md:One-2', 'dir/a.md', 'One-2'],
  ])('%s is a section', (written, path, name) => {
    expect(parseSnippetPath(written)).toEqual({
      path,
      part: { kind: 'section', name },
    });
  });

  it.each([
    [['x', '# --8<-- [start:a]', 'y', '# --8<-- [end:a]', 'z'], ['y']],
    [['# --8<-- [start:a]', 'y'], ['y']],
    [
      [
        '# --8<-- [start:a]',
        'y',
        '# --8<-- [start:b]',
        '# ;--8<-- [end:a]',
        '# --8<-- [end:a]',
      ],
      ['y', '# --8<-- [end:a]'],
    ],
    [['# --8<-- [end:a]', '# --8<-- [start:a]', 'y'], undefined],
    [['x'], undefined],
  ])('cuts a section out of %j', (lines, expected) => {
    const part = { kind: 'section', name: 'a' } as const;

    expect(cutPart(lines, part, false)).toEqual(expected);
  });

  it('moves what it cuts to the left', () => {
    const lines = ['x', '    a', '', '      b', ' \t '];
    const part = { kind: 'lines', ranges: [{ from: 2 }] } as const;

    expect(cutPart(lines, part, true)).toEqual(['a', '', '  b', '']);
  });
});
