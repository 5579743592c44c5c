import { renderArticleOf } from '../__testUtils__/renderMarkdown';
import { createSearchIndex } from './searchIndex';

describe('createSearchIndex', () => {
  const textOf = (markdown: string) =>
    renderArticleOf(markdown)
      .sections.map(({ text }) => text)
      .join(' ');

  it.each([
    ['H~2~O and x^2^', 'H2O and x2'],
    ['a<br>b', 'a b'],
    ['<div>raw <b>HTML</b></div>', 'raw HTML'],
    ['<script>alert(1)</script>', ''],
    ['a < b &amp; `c > d`', 'a < b & c > d'],
    ['text[^1]\n\n[^1]: Note', 'text 1 Note'],
    ["```js\nf('x')\n```", "f('x')"],
    ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    ['```python title="x.py" linenums="1"\na = 1\n```', 'x.py a = 1'],
    ['!!! note "Title"\n    Body', 'Title Body'],
    ['![alternative text](a.png)', ''],
  ])('finds the words of %j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('has a document for each page and one for each heading', () => {
    const { sections } = renderArticleOf(
      [
        'Intro *text*.',
        '',
        '# A & B',
        '',
        'One `two`.',
        '',
        '```',
        'code',
        '```',
        '',
        '## C',
        '',
        '- d',
      ].join('\n'),
    );

    const { docs } = JSON.parse(
      createSearchIndex([
        { url: 'guide/', title: 'Guide', text: { sections } },
      ]).json.toString(),
    );

    expect(docs).toEqual([
      {
        location: 'guide/',
        title: 'Guide',
        text: 'Intro text. A & B One two. code C d',
      },
      { location: 'guide/#a-b', title: 'A &amp; B', text: 'One two. code' },
      { location: 'guide/#c', title: 'C', text: 'd' },
    ]);
  });
});
