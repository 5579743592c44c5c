import { splitHighlightedLines } from './codeLines';
import { parseFenceInfo } from './fenceOptions';
import { Highlighter } from './Highlighter';
import { GRAMMAR_NAMES } from './languages';
import { renderCodeBlock } from './renderCodeBlock';

describe('parseFenceInfo', () => {
  it.each([
    ['', { language: '' }],
    ['python', { language: 'python' }],
    [
      ' python title="a b.py" linenums="3"',
      { language: 'python', title: 'a b.py', firstLine: 3 },
    ],
    [
      '{ .python .extra #id title=x.py }',
      { language: 'python', classes: ['extra'], id: 'id', title: 'x.py' },
    ],
    ['{.c++}', { language: 'c++' }],
    ['yaml tab="File (YAML)"', { language: 'yaml', title: 'File (YAML)' }],
    ['title="a b"', { language: '', title: 'a b' }],
    ['hl_lines="4"', { language: '', marked: new Set([4]) }],
    ['py hl_lines="1 3-4"', { language: 'py', marked: new Set([1, 3, 4]) }],
    ['py hl_lines="1-999999999"', { language: 'py' }],
    ['py linenums="x"', { language: 'py', firstLine: undefined }],
  ])('reads %j', (info, expected) => {
    expect(parseFenceInfo(info)).toMatchObject(expected);
  });
});

describe('splitHighlightedLines', () => {
  it('closes and reopens what spans several lines', () => {
    expect(splitHighlightedLines('<span class="c">a\nb</span>c\nd')).toEqual([
      '<span class="c">a</span>',
      '<span class="c">b</span>c',
      'd',
    ]);
  });
});

describe('Highlighter', () => {
  it('has every grammar it names', () => {
    const highlighter = new Highlighter();

    for (const grammar of GRAMMAR_NAMES) {
      expect(highlighter.highlight('x', grammar)).toContain('x');
    }
  });

  it.each([
    'no-such-language',
    '../../../etc/passwd',
    '__proto__',
    'constructor',
  ])('escapes code in %s', language => {
    expect(new Highlighter().highlight('<b>&', language)).toBe(
      '&lt;b&gt;&amp;',
    );
  });

  it('uses the class names of Pygments', () => {
    expect(new Highlighter().highlight('key: true # c', 'yml')).toBe(
      '<span class="nt">key:</span> <span class="kc">true</span> <span class="c"># c</span>',
    );
  });
});

describe('renderCodeBlock', () => {
  const plain = { language: '', classes: [], marked: new Set<number>() };

  it('numbers lines and marks them', () => {
    const html = renderCodeBlock(
      'a\nb\n',
      { ...plain, title: '<t>', firstLine: 9, marked: new Set([2]) },
      new Highlighter(),
    );

    expect(html).toBe(
      '<div class="language-text highlight"><table class="highlighttable"><tr><th colspan="2" class="filename"><span class="filename">&lt;t&gt;</span></th></tr><tr><td class="linenos"><div class="linenodiv"><pre><span></span><span class="normal">9</span>\n<span class="normal">10</span></pre></div></td><td class="code"><div><pre><span></span><code tabindex="0">a\n<span class="hll">b\n</span></code></pre></div></td></tr></table></div>\n',
    );
  });

  it.each(['plain', 'plaintext', 'TXT', 'none'])('shows %s as text', name => {
    const html = renderCodeBlock(
      'a\n',
      { ...plain, language: name },
      new Highlighter(),
    );

    expect(html).toContain('class="language-text highlight"');
  });

  it('does not let a language out of its class', () => {
    const html = renderCodeBlock(
      'x\n',
      { ...plain, language: '"><script>' },
      new Highlighter(),
    );

    expect(html).toContain('<div class="language-text highlight">');
  });
});
