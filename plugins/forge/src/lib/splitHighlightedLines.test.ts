import { splitHighlightedLines, splitLines } from './splitHighlightedLines';

describe('splitHighlightedLines', () => {
  it('closes and reopens what runs over lines', () => {
    const html =
      '<span class="a">/* one\n<span class="b">two</span>\nthree */</span> x\n&lt;y&gt;';

    expect(splitHighlightedLines(html)).toEqual([
      '<span class="a">/* one</span>',
      '<span class="a"><span class="b">two</span></span>',
      '<span class="a">three */</span> x',
      '&lt;y&gt;',
    ]);
  });

  it('keeps code without spans as it is', () => {
    expect(splitHighlightedLines('a\r\nb')).toEqual(['a', 'b']);
  });
});

describe('splitLines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\n\r\nb\n\n', ['a', '', 'b', '']],
  ])('cuts %j', (text, expected) => {
    expect(splitLines(text)).toEqual(expected);
  });
});
