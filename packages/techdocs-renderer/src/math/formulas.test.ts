import { renderArticleOf } from '../__testUtils__/renderMarkdown';
import { renderFormula } from './renderFormula';

const ARITHMATEX = ['pymdownx.arithmatex'];

function texts(markdown: string, extensions: unknown = ARITHMATEX): string[] {
  const { html } = renderArticleOf(
    markdown,
    undefined,
    extensions as Parameters<typeof renderArticleOf>[2],
  );
  return Array.from(
    html.matchAll(/<(div|span) class="arithmatex"><math[^]*?<\/math><\/\1>/g),
    ([all, tag]) => `${tag}:${all.replace(/<[^>]*>/g, '')}`,
  );
}

describe('formulas', () => {
  it.each([
    ['a $x$ b', ['span:x']],
    ['a \\(x+y\\) b', ['span:x+y']],
    ['$x$, $y$', ['span:x', 'span:y']],
    ['$5 and $6', []],
    ['it is 5$ or $x$', ['span:x']],
    ['$ x $', []],
    ['\\$x\\$', []],
    ['\\\\(x\\\\)', []],
    ['`$x$`', []],
    ['$\\$5$', ['span:$5']],
    ['**$x$**', ['span:x']],
    ['| a |\n|---|\n| $x$ |', ['span:x']],
    ['- $x$', ['span:x']],
    ['# The $x$', ['span:x']],
    ['$a_b$ and $c_d$', ['span:ab', 'span:cd']],
    ['$$\nx\n$$', ['div:x']],
    ['$$x$$', ['div:x']],
    ['\\[\nx\n\\]', ['div:x']],
    ['\\begin{align}\na &= b\n\\end{align}', ['div:a=b']],
    ['\\begin{align}\na\n\\end{gather}', []],
    ['- a\n\n    $$\n    x\n    $$', ['div:x']],
    ['!!! note\n    $$\n    x\n    $$', ['div:x']],
    ['text\n$$\nx\n$$', []],
    ['$$\nx\n\ny\n$$', []],
    ['    $$x$$', []],
    ['```\n$$x$$\n```', []],
  ])('are found in %j', (markdown, expected) => {
    expect(texts(markdown)).toEqual(expected);
  });

  it.each([
    ['no extension', [], []],
    [
      'dollars with spaces',
      [{ 'pymdownx.arithmatex': { smart_dollar: 'false' } }],
      ['span:x', 'span:y', 'div:z'],
    ],
    [
      'only round brackets',
      [
        {
          'pymdownx.arithmatex': {
            inline_syntax: ['round'],
            block_syntax: ['square'],
          },
        },
      ],
      ['span:y'],
    ],
    ['another extension', ['mdx_math'], ['span:y', 'div:z']],
  ])('are written as a site says: %s', (_, extensions, expected) => {
    const found = texts('$ x $ \\(y\\)\n\n$$\nz\n$$\n', extensions);

    expect(found).toEqual(expected);
  });

  it.each([
    ['\\mbox{a b}', 'a b'],
    ['\\mathds{1}', '𝟙'],
    ['\\require{cancel}\\cancel{x}', 'x'],
    ['\\DeclareMathOperator{\\foo}{foo}\\foo x', 'foo\u2061x'],
    ['\\ce{H2O}', 'H2O'],
  ])('know what MathJax knows: %s', (tex, expected) => {
    const { mathml = '' } = renderFormula(tex, true);

    expect(
      mathml.replace(/<[^>]*>|\u00a0/g, m => (m[0] === '<' ? '' : ' ')),
    ).toBe(expected);
  });

  it('do not change the next one', () => {
    renderFormula('\\gdef\\foo{x}\\foo', true);

    expect(renderFormula('\\foo', true).problem).toContain('\\foo');
  });

  it('are made of blocks of code where a site says so', () => {
    const extensions = [
      {
        'pymdownx.superfences': {
          custom_fences: [{ name: 'math', class: 'arithmatex' }],
        },
      },
    ];

    expect(texts('```math\nx\n```', extensions)).toEqual(['div:x']);
    expect(texts('```math\nx\n```')).toEqual([]);
  });

  it('are text where text is asked for', () => {
    const article = renderArticleOf(
      '# The $x$\n\nand $y$\n\n$$\nz\n$$',
      undefined,
      ARITHMATEX,
    );

    expect(article.toc).toMatchObject([{ title: 'The x' }]);
    expect(article.sections[1].text).toBe('and y z');
  });

  it('are shown as they are when they cannot be understood', () => {
    const article = renderArticleOf(
      'a\n\n$\\foo<b>$\n\n$$\n\\frac{a\n$$',
      undefined,
      ARITHMATEX,
    );

    expect(article.html).toContain('<code>\\foo&lt;b&gt;</code>');
    expect(article.html).toContain(
      '<div class="arithmatex"><pre><code>\\frac{a</code></pre></div>',
    );
    expect(article.log.findings).toEqual([
      {
        code: 'formula-failed',
        level: 'warning',
        file: 'index.md',
        line: 3,
        message:
          'A formula is shown as text: Unsupported function name: \\foo.',
      },
      expect.objectContaining({ line: 6 }),
    ]);
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\includegraphics{https://x/y.png}',
    '\\class{x" onload="y}{z}',
    '\\style{position:fixed}{x}',
    '\\id{__drawer}{x}',
    '\\data{foo=bar}{x}',
    '\\label{__drawer} x',
    '\\text{<script>alert(1)</script>}',
    '\\color{red;position:fixed}{x}',
    '\\colorbox{url(//x)}{x}',
    '\\tag{<img src=x onerror=y>} x',
    '\\unicode{x3c}script\\unicode{x3e}',
  ])('cannot do more than show something: %s', tex => {
    const { mathml = '' } = renderFormula(tex, true);

    expect(mathml).not.toMatch(
      /<(?!\/?m[a-z]+[ >])|<[^>]*(?:href|src=|\bid=|onload=|onerror=|data-|position|url\()/i,
    );
  });

  it.each([
    ['deep', `${'{'.repeat(2_400)}${'}'.repeat(2_400)}`],
    ['endless', '\\def\\a{\\a\\a}\\a'],
    [
      'growing',
      '\\def\\a{xxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\def\\e{\\d\\d\\d\\d\\d\\d\\d\\d}\\e',
    ],
    ['unfinished', '\\frac'.repeat(900)],
    ['nested powers', 'x^{'.repeat(1_600)],
    ['primes', `x${"'".repeat(4_900)}`],
    ['a wide table', `\\begin{matrix}${'a&'.repeat(2_400)}\\end{matrix}`],
    ['a long one', 'x+'.repeat(50_000)],
    ['huge', '\\rule{99999em}{99999em}'],
  ])(
    'take a short time when they are %s',
    (_, tex) => {
      const { mathml, problem } = renderFormula(tex, true);

      expect(mathml ?? problem).toBeTruthy();
    },
    5_000,
  );

  it.each([
    ['thousands of them', '$x$ '.repeat(20_000)],
    ['dollars', '$'.repeat(50_000)],
    ['opening brackets', '\\('.repeat(20_000)],
    ['blocks that do not end', '$$\nx\n\n'.repeat(10_000)],
    ['one block that does not end', `$$\n${'x\n'.repeat(50_000)}`],
    ['environments', `\\begin{a}${'\\end{b}'.repeat(10_000)}`],
  ])(
    'do not hold up a page of %s',
    (_, markdown) => {
      expect(renderArticleOf(markdown, undefined, ARITHMATEX).html).not.toBe(
        '',
      );
    },
    5_000,
  );
});
