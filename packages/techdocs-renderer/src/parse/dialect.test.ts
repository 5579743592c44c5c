import { renderMarkdown } from '../__testUtils__/renderMarkdown';

const lines = (...text: string[]) => text.join('\n');

describe('the Markdown dialect', () => {
  it.each([
    [
      'attribute lists in emphasis',
      '_See [a](x){:target="_blank"} and **b**{ #c_d }._',
      '<p><em>See <a href="x" target="_blank" rel="noopener">a</a> and <strong id="c_d">b</strong>.</em></p>',
    ],
    [
      'a box of a task in front of a reference',
      lines('- [x] [Done]', '', '[done]: https://example.com'),
      '<ul class="task-list"><li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled checked aria-label="Done" /><span class="task-list-indicator"></span></label> <a href="https://example.com">Done</a></li></ul>',
    ],
    [
      'two references side by side',
      lines(
        '[a][x] [b]',
        '',
        '[x]: https://example.com/x',
        '',
        '[b]: https://example.com/b',
      ),
      '<p><a href="https://example.com/x">a</a> <a href="https://example.com/b">b</a></p>',
    ],
    [
      'a picture whose address has spaces in it',
      '![a *map*](https://example.com/my map.png) <https://example.com/%22a%22>',
      '<p><img src="https://example.com/my%20map.png" alt="a map" /> <a href="https://example.com/%22a%22">https://example.com/%22a%22</a></p>',
    ],
    [
      'a reference that may lead nowhere',
      lines('[a][x]', '', '[x]: javascript:alert(1)'),
      '<p><a>a</a></p>',
    ],
  ])('reads %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it.each([
    ['a heading without a space', '#Title', '<h1 id="title">Title</h1>'],
    [
      'a heading with closing signs',
      '## Title ##',
      '<h2 id="title">Title</h2>',
    ],
    [
      'a heading with closing signs and attributes',
      '## Title ## {: #x }',
      '<h2 id="x">Title</h2>',
    ],
    ['a line above dashes', lines('Title', '---'), '<h2 id="title">Title</h2>'],
    [
      'a rule below two lines, which is no heading',
      lines('one', 'two', '---'),
      '<p>one\ntwo</p><hr />',
    ],
  ])('reads %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it.each([
    [
      'four columns below a bullet',
      lines('- a', '    - b', '        - c'),
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>',
    ],
    [
      'two columns below a number',
      lines('1. a', '  - b', '    - c', '2. d'),
      '<ol><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ol>',
    ],
    [
      'a paragraph and code in an item',
      lines('- a', '', '    text', '', '        code'),
      '<ul><li><p>a</p><p>text</p><div class="language-text highlight"><pre><span></span><code tabindex="0">code</code></pre></div></li></ul>',
    ],
    [
      'tasks',
      lines('- [x] done', '- [ ] open'),
      '<ul class="task-list"><li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled checked aria-label="Done" /><span class="task-list-indicator"></span></label> done</li><li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled aria-label="To do" /><span class="task-list-indicator"></span></label> open</li></ul>',
    ],
  ])('reads lists with %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it.each([
    [
      'a title',
      lines('!!! note "A *title*"', '    Body', '', '    More'),
      '<div class="admonition note"><p class="admonition-title">A <em>title</em></p><p>Body</p><p>More</p></div>',
    ],
    [
      'the title of its kind',
      lines('!!! warning inline end', '    Body'),
      '<div class="admonition warning inline end"><p class="admonition-title">Warning</p><p>Body</p></div>',
    ],
    [
      'no title',
      lines('!!! tip ""', '    Body'),
      '<div class="admonition tip"><p>Body</p></div>',
    ],
    [
      'a switch',
      lines('??? question', '    Body', '', 'After'),
      '<details class="question"><summary>Question</summary><p>Body</p></details><p>After</p>',
    ],
    [
      'a switch that is on',
      lines('???+ tip "Open"', '    Body'),
      '<details class="tip" open="open"><summary>Open</summary><p>Body</p></details>',
    ],
    [
      'another one inside, in a list',
      lines(
        '- item',
        '',
        '    !!! note',
        '        Body',
        '',
        '        ??? tip',
        '            Deep',
      ),
      '<ul><li><p>item</p><div class="admonition note"><p class="admonition-title">Note</p><p>Body</p><details class="tip"><summary>Tip</summary><p>Deep</p></details></div></li></ul>',
    ],
    [
      "GitHub's spelling",
      lines('> [!IMPORTANT]', '> Read this.'),
      '<div class="admonition warning"><p class="admonition-title">Important</p><p>Read this.</p></div>',
    ],
  ])('reads admonitions with %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it('reads content tabs', () => {
    const html = renderMarkdown(
      lines(
        '=== "One"',
        '',
        '    First',
        '',
        '=== "Two"',
        '',
        '    Second',
        '',
        'After',
      ),
    );

    expect(html).toBe(
      '<div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input checked="checked" id="__tabbed_1_1" name="__tabbed_1" type="radio" /><input id="__tabbed_1_2" name="__tabbed_1" type="radio" /><div class="tabbed-labels"><label for="__tabbed_1_1">One</label><label for="__tabbed_1_2">Two</label></div><div class="tabbed-content"><div class="tabbed-block"><p>First</p></div><div class="tabbed-block"><p>Second</p></div></div></div><p>After</p>',
    );
  });

  it.each(['===', 'text\n\n===\n', '=== "One"\n\n    First\n\n==='])(
    'takes a line of signs that is no tab for text: %j',
    markdown => {
      expect(renderMarkdown(markdown)).toContain('<p>===</p>');
    },
  );

  it.each([
    ['~~gone~~', '<p><del>gone</del></p>'],
    ['==marked== and ^^new^^', '<p><mark>marked</mark> and <ins>new</ins></p>'],
    ['H~2~O, x^2^', '<p>H<sub>2</sub>O, x<sup>2</sup></p>'],
    ['a == b and c ^ d', '<p>a == b and c ^ d</p>'],
    ['(c) --> 1/2 +/- <--', '<p>© → ½ ± ←</p>'],
    ['`(c)`', '<p><code>(c)</code></p>'],
    [
      'see https://a.example/x.',
      '<p>see <a href="https://a.example/x">https://a.example/x</a>.</p>',
    ],
    ['readme.md and example.com', '<p>readme.md and example.com</p>'],
  ])('reads %s', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it.each([
    [
      'a heading',
      '## Title {#own .big}',
      '<h2 id="own" class="big">Title</h2>',
    ],
    [
      'a link',
      '[a](https://b.example){: .md-button }',
      '<p><a href="https://b.example" class="md-button">a</a></p>',
    ],
    ['emphasis', '*a*{.b} c', '<p><em class="b">a</em> c</p>'],
    [
      'a paragraph',
      lines('text', '{: #p .q }'),
      '<p id="p" class="q">text</p>',
    ],
    [
      'nothing that a path ends with',
      'GET /users/{id}',
      '<p>GET /users/{id}</p>',
    ],
    [
      'no handler',
      '**a**{ onclick=alert(1) .b }',
      '<p><strong class="b">a</strong></p>',
    ],
  ])('sets attributes on %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it('numbers footnotes with the anchors of Python-Markdown', () => {
    const html = renderMarkdown(lines('a[^x] b[^x]', '', '[^x]: Note'));

    expect(html).toContain(
      'a<sup id="fnref:x"><a class="footnote-ref" href="#fn:x">1</a></sup>',
    );
    expect(html).toContain(
      'b<sup id="fnref2:x"><a class="footnote-ref" href="#fn:x">1</a></sup>',
    );
    expect(html).toContain('<li id="fn:x">');
  });

  it('reads definition lists and abbreviations', () => {
    expect(
      renderMarkdown(lines('HTML', ':   Markup', '', '*[HTML]: Hyper')),
    ).toBe('<dl><dt><abbr title="Hyper">HTML</abbr></dt><dd>Markup</dd></dl>');
  });

  it('keeps a pipe in inline code within its cell', () => {
    const html = renderMarkdown(
      lines('| a | b |', '|---|:-:|', '| `x|y` | z |'),
    );

    expect(html).toContain(
      '<td><code>x|y</code></td><td style="text-align:center">z</td>',
    );
  });

  it('reads Markdown inside of HTML that asks for it', () => {
    expect(
      renderMarkdown(lines('<div class="x" markdown="1">', '**b**', '</div>')),
    ).toBe('<div class="x"><p><strong>b</strong></p></div>');
  });

  it('replaces [TOC]', () => {
    expect(renderMarkdown(lines('[TOC]', '', '# A', '', '## B'))).toContain(
      '<div class="toc"><ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li></ul></li></ul></div>',
    );
  });

  it('leaves diagrams as code', () => {
    expect(renderMarkdown(lines('```mermaid', 'graph TD; A-->B', '```'))).toBe(
      '<div class="language-mermaid highlight"><pre><span></span><code tabindex="0">graph TD; A--&gt;B</code></pre></div>',
    );
  });
});
