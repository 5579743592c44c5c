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
