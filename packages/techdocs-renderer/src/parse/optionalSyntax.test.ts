import { renderArticleOf } from '../__testUtils__/renderMarkdown';

const lines = (...text: string[]) => text.join('\n');

const render = (markdown: string, extensions?: string[]) =>
  renderArticleOf(markdown, ['index.md'], extensions)
    .html.replace(/\n+(?=<)/g, '')
    .trim();

describe('critic marks', () => {
  it.each([
    ['{--old--}', '<p><del class="critic">old</del></p>'],
    ['{++*new*++}', '<p><ins class="critic"><em>new</em></ins></p>'],
    [
      'a {~~b~>c~~} d',
      '<p>a <del class="critic">b</del><ins class="critic">c</ins> d</p>',
    ],
    [
      '{==x==}{>>why *this*?<<}',
      '<p><mark class="critic">x</mark><span class="critic comment">why *this*?</span></p>',
    ],
    ['`{++x++}`', '<p><code>{++x++}</code></p>'],
    ['{++x', '<p>{++x</p>'],
    ['{~~x~~}', '<p>{<del>x</del>}</p>'],
    [
      lines('{==', '', 'One.', '', '- two', '', '==}', '', 'After'),
      '<mark class="critic block"><p>One.</p><ul><li>two</li></ul></mark><p>After</p>',
    ],
    [lines('{==', '', 'One.'), '<p>{==</p><p>One.</p>'],
  ])('reads %j', (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });
});

describe('keys', () => {
  it.each([
    ['++f5++', '<kbd class="key-f5">F5</kbd>'],
    [
      '++Ctrl+k++',
      '<kbd class="key-control">Ctrl</kbd><span>+</span><kbd class="key-k">K</kbd>',
    ],
    ['++"Scan"++', '<kbd>Scan</kbd>'],
    ['++arrow-up++', '<kbd class="key-arrow-up">Up</kbd>'],
    ['++pipe++', '<kbd class="key-bar">|</kbd>'],
    ['++page_down++', '<kbd class="key-page-down">Page Down</kbd>'],
    ['++num7++', '<kbd class="key-num7">Num 7</kbd>'],
  ])('reads %s', (markdown, html) => {
    expect(render(markdown, ['pymdownx.keys'])).toBe(
      `<p><span class="keys">${html}</span></p>`,
    );
  });

  it.each(['++no-such-key++', 'C++ and C++', String.raw`\++f5++`])(
    'leaves %s alone',
    markdown => {
      expect(render(markdown, ['pymdownx.keys'])).toBe(
        `<p>${markdown.replace('\\', '')}</p>`,
      );
    },
  );

  it('are text where the author does not name them', () => {
    expect(render('++f5++')).toBe('<p>++f5++</p>');
  });
});

describe('typography', () => {
  it('breaks lines where the author asks for it', () => {
    expect(render(lines('a', 'b'), ['nl2br'])).toBe('<p>a<br />\nb</p>');
  });

  it('sets quotes and dashes where the author asks for it', () => {
    expect(render(`"a" -- it's...`, ['smarty'])).toBe('<p>“a” – it’s…</p>');
    expect(render(`"a" -- it's...`)).toBe(`<p>"a" -- it's...</p>`);
  });
});

describe('code with a language on its first line', () => {
  const code = lines('    ::yaml', '    a: b');

  it('is of that language where the author names codehilite', () => {
    expect(render(code, ['codehilite'])).toMatch(
      /^<div class="language-yaml highlight"><pre><span><\/span><code tabindex="0"><span class="nt">a/,
    );
    expect(render(code)).toContain('::yaml');
  });
});

describe('short names of things on a forge', () => {
  const options = {
    'pymdownx.magiclink': {
      repo_url_shorthand: 'true',
      repo_url_shortener: 'true',
      user: 'acme',
      repo: 'tool',
    },
  };
  const hash = '0123456789abcdef0123456789abcdef01234567';
  const link = (text: string, path: string, title: string) =>
    `<a href="https://github.com/${path}" title="GitHub ${title}">${text}</a>`;

  it.each([
    ['#12', link('#12', 'acme/tool/issues/12', 'Issue: acme/tool #12')],
    [
      '(!3)',
      `(${link('!3', 'acme/tool/pull/3', 'Pull Request: acme/tool !3')})`,
    ],
    ['?4', link('?4', 'acme/tool/discussions/4', 'Discussion: acme/tool ?4')],
    ['other#7', link('other#7', 'acme/other/issues/7', 'Issue: acme/other #7')],
    ['you/it#7', link('you/it#7', 'you/it/issues/7', 'Issue: you/it #7')],
    ['@octo', link('@octo', 'octo', 'User: octo')],
    ['@octo/cat', link('octo/cat', 'octo/cat', 'Repository: octo/cat')],
    [
      hash,
      link('0123456', `acme/tool/commit/${hash}`, 'Commit: acme/tool@0123456'),
    ],
    [
      'https://github.com/acme/tool/issues/9',
      link('#9', 'acme/tool/issues/9', 'Issue: acme/tool #9'),
    ],
    ['#0 a#b C# # 1', '#0 a#b C# # 1'],
    ['`#12`', '<code>#12</code>'],
    ['[see #12](x)', '<a href="x">see #12</a>'],
    ['me1@example.com', '<a href="mailto:me1@example.com">me1@example.com</a>'],
  ])('%s', (markdown, html) => {
    const { html: written } = renderArticleOf(
      `Text: ${markdown}`,
      ['index.md'],
      options as never,
    );

    expect(written.trim()).toBe(`<p>Text: ${html}</p>`);
  });

  it('are text where the author does not ask for links', () => {
    expect(render('by @octo, #12')).toBe('<p>by @octo, #12</p>');
  });
});

describe('blocks between slashes', () => {
  const all = ['admonition', 'caption', 'details', 'html', 'tab'].map(
    kind => `pymdownx.blocks.${kind}`,
  );

  it.each([
    [
      lines('![m](m.png)', '/// caption', 'All *depots*', '///', 'After'),
      '<figure><p><img src="m.png" alt="m" /></p><figcaption><p>All <em>depots</em></p></figcaption></figure><p>After</p>',
    ],
    [
      lines(
        '| a |',
        '| - |',
        '| b |',
        '',
        '/// table-caption',
        '    attrs: {id: t}',
        'Prices',
        '///',
      ),
      '<figure id="t"><div class="md-typeset__scrollwrap" tabindex="0"><div class="md-typeset__table"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></div></div><figcaption><p><span class="caption-prefix">Table 1.</span> Prices</p></figcaption></figure>',
    ],
    [
      lines(
        '/// note | Read *this*',
        'One',
        '',
        '- two',
        '',
        '///',
        '',
        'After',
      ),
      '<div class="admonition note"><p class="admonition-title">Read <em>this</em></p><p>One</p><ul><li>two</li></ul></div><p>After</p>',
    ],
    [
      lines(
        '/// details | More',
        '    type: warning',
        '    open: true',
        '',
        '//// tip',
        'Deep',
        '////',
        '',
        '///',
      ),
      '<details class="warning" open="open"><summary>More</summary><div class="admonition tip"><p class="admonition-title">Tip</p><p>Deep</p></div></details>',
    ],
    [
      lines('/// html | div.card#one', 'x', '///'),
      '<div class="card" id="one"><p>x</p></div>',
    ],
    [lines('/// note', 'never closed'), '<p>/// note\nnever closed</p>'],
    [lines('/// unknown', 'x', '///'), '<p>/// unknown\nx\n///</p>'],
  ])('%j', (markdown, html) => {
    expect(render(markdown, all)).toBe(html);
  });

  it('are tabs', () => {
    const html = render(
      lines(
        '/// tab | A',
        'a',
        '///',
        '',
        '/// tab | B',
        '    select: true',
        'b',
        '///',
      ),
      all,
    );

    expect(html.match(/<label[^>]*>[^<]*/g)).toEqual([
      '<label for="__tabbed_1_1">A',
      '<label for="__tabbed_1_2">B',
    ]);
    expect(html).toMatch(/<input checked="checked" id="__tabbed_1_2"/);
  });

  it('are text where the author does not name them', () => {
    expect(render(lines('/// note', 'x', '///'))).toBe(
      '<p>/// note\nx\n///</p>',
    );
  });
});

describe('settings of code and contents', () => {
  const renderWith = (markdown: string, extensions: object) =>
    renderArticleOf(markdown, ['index.md'], extensions as never).html;

  it('give code a language and a title', () => {
    const settings = {
      'pymdownx.highlight': { default_lang: 'yaml', auto_title: 'true' },
    };

    expect(renderWith(lines('```', 'a: b', '```'), settings)).toMatch(
      /^<div class="language-yaml highlight"><span class="filename">YAML<\/span>/,
    );
    expect(renderWith(lines('``` py title="x"', 'a', '```'), settings)).toMatch(
      /^<div class="language-py highlight"><span class="filename">x<\/span>/,
    );
  });

  it('make links of headings', () => {
    expect(
      renderWith(lines('# A *b*', '', '## [c](x)'), {
        toc: { anchorlink: 'true' },
      }).replace(/<a class="headerlink".*?<\/a>/g, ''),
    ).toBe(
      '<h1 id="a-b"><a class="toclink" href="#a-b">A <em>b</em></a></h1>\n<h2 id="c"><a href="x">c</a></h2>\n',
    );
  });

  it('put a title above the contents', () => {
    expect(
      renderWith(lines('[TOC]', '', '# A'), { toc: { title: 'On <b>' } }),
    ).toContain(
      '<div class="toc"><span class="toctitle">On &lt;b&gt;</span><ul>',
    );
  });

  it('let a backslash stand before a dollar', () => {
    expect(
      renderWith(String.raw`from \$5 to \$6`, { 'pymdownx.arithmatex': {} }),
    ).toContain('<p>from $5 to $6</p>');
  });
});
