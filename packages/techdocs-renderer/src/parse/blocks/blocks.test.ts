import { renderArticleOf } from '../../__testUtils__/renderMarkdown';

const lines = (...text: string[]) => text.join('\n');

/** HTML of a page without permanent links, boxes around tables and line breaks between tags. */
function render(markdown: string, extensions?: object): string {
  const { html } = renderArticleOf(markdown, ['index.md'], extensions as never);
  return html
    .replace(/<a class="headerlink"[^>]*>¶<\/a>/g, '')
    .replace(
      /<div class="language-\S* highlight"><pre><span><\/span>/g,
      '<pre>',
    )
    .replace(/<code tabindex="0">/g, '<code>')
    .replace(/<\/pre><\/div>/g, '</pre>')
    .replace(/\n+(?=<)/g, '')
    .trim();
}

// What is expected here is what Python-Markdown makes of it, unless it says otherwise.
describe('blocks', () => {
  it.each([
    [
      'text without an indent in the item above it',
      lines('- a', 'lazy', '- b'),
      '<ul><li>a\nlazy</li><li>b</li></ul>',
    ],
    [
      'code that is not indented in the item above it',
      lines('1. a', '```', 'x', '```', '', '2. b'),
      '<ol><li><p>a</p><pre><code>x</code></pre></li><li><p>b</p></li></ol>',
    ],
    [
      'code that has a title and no language',
      lines('```title="a b"', '# x', '```', '', '``` title="c"', 'y', '```'),
      '<div class="language-text highlight"><span class="filename">a b</span><pre><span></span><code># x</code></pre><div class="language-text highlight"><span class="filename">c</span><pre><span></span><code>y</code></pre>',
    ],
    [
      'an item directly below the text of the item above it, which Python-Markdown does not',
      lines(
        '1. a',
        '',
        '   text',
        '2. b',
        '',
        '   - c',
        '',
        '     more',
        '   - d',
        '3. e',
      ),
      '<ol><li><p>a</p><p>text</p></li><li><p>b</p><ul><li><p>c</p><p>more</p></li></ul><ul><li>d</li></ul></li><li><p>e</p></li></ol>',
    ],
    [
      'a quote below a list in a definition',
      lines('a', ':   b', '', '    - c', '', '    > d'),
      '<dl><dt>a</dt><dd><p>b</p><ul><li>c</li></ul><blockquote><p>d</p></blockquote></dd></dl>',
    ],
    [
      'numbers that are all one',
      lines('1. a', '1. b'),
      '<ol><li>a</li><li>b</li></ol>',
    ],
    [
      'numbers with a bracket as text',
      lines('1) a', '2) b'),
      '<p>1) a\n2) b</p>',
    ],
    [
      'bullets of all kinds as one list',
      lines('- a', '* b', '+ c'),
      '<ul><li>a</li><li>b</li><li>c</li></ul>',
    ],
    [
      'bullets in numbers as text',
      lines('1. a', '- b'),
      '<ol><li>a\n- b</li></ol>',
    ],
    [
      'a heading in a list',
      lines('- # a', '', '- b'),
      '<ul><li><h1 id="a">a</h1></li></ul><ul><li>b</li></ul>',
    ],
    [
      'a heading directly below text',
      lines('text', '## A', 'more'),
      '<p>text</p><h2 id="a">A</h2><p>more</p>',
    ],
    [
      'headings directly below lists',
      lines('# A', '- a', '# B', '- b'),
      '<h1 id="a">A</h1><ul><li>a</li></ul><h1 id="b">B</h1><ul><li>b</li></ul>',
    ],
    [
      'a quote directly below text',
      lines('text', '> quoted', 'lazy'),
      '<p>text</p><blockquote><p>quoted\nlazy</p></blockquote>',
    ],
    [
      'quotes with blank lines between them as one',
      lines('> a', '', '> b'),
      '<blockquote><p>a</p><p>b</p></blockquote>',
    ],
    [
      'indented code with a gap',
      lines('    a', '', '    b'),
      '<pre><code>a\n\nb</code></pre>',
    ],
    [
      'a fence in indented code as code',
      lines('    ```', '    x', '    ```'),
      '<pre><code>```\nx\n```</code></pre>',
    ],
    [
      'a fence that is never closed as text',
      lines('~~~', 'x'),
      '<p>~~~\nx</p>',
    ],
    [
      'inline code over two lines that looks like a fence',
      lines('```a.b/c: d', '```'),
      '<p><code>a.b/c: d</code></p>',
    ],
    [
      'code in a quote',
      lines('> ```', '> x', '> ```'),
      '<blockquote><pre><code>x</code></pre></blockquote>',
    ],
    [
      'text around code without blank lines',
      lines('a', '```', 'x', '```', 'b'),
      '<p>a</p><pre><code>x</code></pre><p>b</p>',
    ],
    [
      'a backslash at the end of a line as one',
      lines('a\\', 'b'),
      '<p>a\\\nb</p>',
    ],
    ['tabs as indents', '-\ta\n\n\tb', '<ul><li><p>a</p><p>b</p></li></ul>'],
  ])('reads %s', (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it.each([
    [
      'by two columns',
      lines('- a', '  - b', '    - c', '- d'),
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
    ],
    [
      'by four columns, which TechDocs shows as text',
      lines('- a', '    - b', '        - c'),
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>',
    ],
    [
      'by four columns on a page that has two',
      lines('- a', '  - b', '- c', '    - d', '- e', '  - f'),
      '<ul><li>a<ul><li>b</li></ul></li><li>c<ul><li>d</li></ul></li><li>e<ul><li>f</li></ul></li></ul>',
    ],
    [
      'with code in the deepest item',
      lines('- a', '', '    - b', '', '            x'),
      '<ul><li><p>a</p><ul><li>b<pre><code>x</code></pre></li></ul></li></ul>',
    ],
    [
      'with a box indented by four columns',
      lines('- a', '', '    !!! note', '        x'),
      '<ul><li><p>a</p><div class="admonition note"><p class="admonition-title">Note</p><p>x</p></div></li></ul>',
    ],
    [
      'directly below text, where Python-Markdown sees no list',
      lines('text', '- a', '- b'),
      '<p>text</p><ul><li>a</li><li>b</li></ul>',
    ],
    [
      'not where a year begins a line',
      lines('text in', '1998. More'),
      '<p>text in\n1998. More</p>',
    ],
  ])('reads lists %s', (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it('nests lists as mkdocs.yml says', () => {
    const extensions = { mdx_truly_sane_lists: { nested_indent: '4' } };

    expect(render(lines('- a', '  - b', '    - c'), extensions)).toBe(
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>',
    );
  });

  it('reads bullets after a blank line as mkdocs.yml says', () => {
    const markdown = lines('- a', '', '- b');

    expect(render(markdown)).toBe('<ul><li>a</li></ul><ul><li>b</li></ul>');
    expect(
      render(markdown, { mdx_truly_sane_lists: { truly_sane: 'false' } }),
    ).toBe('<ul><li><p>a</p></li><li><p>b</p></li></ul>');
  });

  it.each([
    [
      'two terms',
      lines('A', 'B', ':   one'),
      '<dl><dt>A</dt><dt>B</dt><dd>one</dd></dl>',
    ],
    [
      'two definitions',
      lines('A', ': one', ': two'),
      '<dl><dt>A</dt><dd>one</dd><dd>two</dd></dl>',
    ],
    [
      'a blank line before the definition',
      lines('A', '', ':   one'),
      '<dl><dt>A</dt><dd><p>one</p></dd></dl>',
    ],
    ['a colon that defines nothing', ': text', '<p>: text</p>'],
  ])('reads definition lists with %s', (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it.each([
    [
      'borders',
      lines('| a | b |', '|---|---|', '| 1 | 2 |'),
      ['a', 'b', '1', '2'],
    ],
    ['no borders', lines('a | b', '- | -', '1 | 2'), ['a', 'b', '1', '2']],
    [
      'bars in inline code',
      lines('| a | b |', '|-|-|', '| `x|y` | \\| |'),
      ['a', 'b', '<code>x|y</code>', '|'],
    ],
    [
      'fewer and more cells than columns',
      lines('| a | b |', '|-|-|', '| 1 |', '| 2 | 3 | 4 |'),
      ['a', 'b', '1', '', '2', '3'],
    ],
    ['one column', lines('| a |', '|---|', '| 1 |'), ['a', '1']],
    ['no rows', lines('| a | b |', '|-|-|'), ['a', 'b', '', '']],
  ])('reads tables with %s', (_, markdown, cells) => {
    const found = [
      ...render(markdown).matchAll(/<t[hd](?: [^>]*)?>(.*?)<\/t[hd]>/g),
    ];

    expect(found.map(([, cell]) => cell)).toEqual(cells);
  });

  it.each([
    ['two lines of different length', lines('a | b', '---', '1 | 2')],
    ['a bar in text', 'a | b'],
  ])('does not read a table in %s', (_, markdown) => {
    expect(render(markdown)).not.toContain('<table');
  });

  it.each([
    [
      'with blank lines in it',
      lines('<div>', '*a*', '', '*b*', '</div>', '', '*c*'),
      '<div>\n*a*\n\n*b*</div><p><em>c</em></p>',
    ],
    [
      'with text right behind it',
      lines('<p>a</p>', '*b*'),
      '<p>a</p><p><em>b</em></p>',
    ],
    [
      'that asks for Markdown',
      lines('<div markdown>', '', '- *a*', '', '</div>'),
      '<div><ul><li><em>a</em></li></ul></div>',
    ],
    [
      'that asks for text only',
      lines('<div markdown="span">', '*a*', '', '# b', '</div>'),
      '<div><em>a</em>\n\n# b</div>',
    ],
    [
      'inside of one that asks for Markdown, which does not',
      lines('<div markdown>', '<div>*a*</div>', '', '*b*', '</div>'),
      '<div><div>*a*</div><p><em>b</em></p></div>',
    ],
    ['in a line of text', 'a <b>*c*</b>', '<p>a <b><em>c</em></b></p>'],
    [
      'that is a comment over several lines',
      lines('<!-- a', '', '# b -->', '', 'c'),
      '<p>c</p>',
    ],
    [
      'with a block of code inside',
      lines('<div markdown>', '```', '<b>', '```', '</div>'),
      '<div><pre><code>&lt;b&gt;</code></pre></div>',
    ],
  ])('reads HTML %s', (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it('lists every footnote in the order they are defined', () => {
    const html = render(
      lines(
        'b[^b] a[^a] gone[^c]',
        '',
        '[^a]: A',
        '',
        '[^b]:',
        '    B',
        '',
        '    more',
        '',
        '[^d]: D',
      ),
    );

    expect(html).toContain(
      'b<sup id="fnref:b"><a class="footnote-ref" href="#fn:b">2</a></sup>',
    );
    expect(html).toContain('gone[^c]');
    expect(
      [...html.matchAll(/<li id="fn:(\w)">(.*?)<a/g)].map(m => m.slice(1)),
    ).toEqual([
      ['a', '<p>A\u00a0'],
      ['b', '<p>B</p><p>more\u00a0'],
      ['d', '<p>D\u00a0'],
    ]);
  });

  it('reads links by label wherever they are defined', () => {
    const html = render(
      lines(
        '[a][x], [X], [c] [x] and [nothing][y]',
        '',
        '- item',
        '',
        '  [x]: https://a.example "Title"',
      ),
    );

    expect(html.match(/href="https:\/\/a\.example"/g)).toHaveLength(3);
    expect(html).toContain('[nothing][y]');
  });
});
