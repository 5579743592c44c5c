import { findDirectives, findTagEnd } from './directives';

const names = ['include', 'include-markdown'];

function find(text: string) {
  return [...findDirectives(text, names)].map(
    ({ start, end, name, file, options }) => ({
      text: text.slice(start, end),
      name,
      file,
      options: Object.fromEntries(options),
    }),
  );
}

describe('findDirectives', () => {
  it.each<[string, object[]]>([
    ['{% include "a.md" %}', [{ name: 'include', file: 'a.md' }]],
    ["{%include 'a.md'%}", [{ name: 'include', file: 'a.md' }]],
    ['{%- include "a.md" -%}', [{ name: 'include', file: 'a.md' }]],
    ['{%\n  include\n  "a.md"\n%}', [{ name: 'include', file: 'a.md' }]],
    ['{% include-markdown "a.md" %}', [{ name: 'include-markdown' }]],
    ['{% include a.md %}', [{ name: 'include', file: undefined }]],
    ['{% include %}', [{ name: 'include', file: undefined }]],
    ['{% includes "a.md" %}', []],
    ['{% if x %}', []],
    ['{% include "a.md"', []],
    [
      '{% include "a\\"b.md" start="%}" end=\'x y\' dedent=true %}z',
      [
        {
          file: 'a"b.md',
          options: { start: '%}', end: 'x y', dedent: 'true' },
        },
      ],
    ],
    [
      'x {% include "a" %} y {% if %} {% include "b" %}',
      [{ file: 'a' }, { file: 'b' }],
    ],
    ['{% include "a" it\'s %}', [{ file: 'a', options: {} }]],
  ])('in %j', (text, expected) => {
    expect(find(text)).toEqual(
      expected.map(directive => expect.objectContaining(directive)),
    );
  });

  it('knows other signs', () => {
    const found = [...findDirectives('[[ include "a" ]]', names, '[[', ']]')];

    expect(found).toEqual([expect.objectContaining({ file: 'a' })]);
  });
});

describe('findTagEnd', () => {
  it.each([
    ['{{ a }} b', 2, 7],
    ['{{ "}}" }} b', 2, 10],
    ["{{ it's }} b", 2, 10],
    ['{{ a', 2, -1],
  ])('of %j', (text, from, end) => {
    expect(findTagEnd(text, from, '}}')).toBe(end);
  });

  it.each([
    ['{{'.repeat(500_000)],
    ["{{'".repeat(300_000)],
    ["{{\\'".repeat(200_000)],
    ['{% include "'.repeat(80_000)],
    ['{% include "a" x='.repeat(60_000)],
    [`{% include "a" ${'x="'.repeat(300_000)} %}`],
  ])('does not hang on %.12s…', text => {
    const started = performance.now();

    expect([...findDirectives(text, names)].length).toBeLessThan(text.length);
    for (
      let at = text.indexOf('{{');
      at >= 0;
      at = text.indexOf('{{', at + 2)
    ) {
      findTagEnd(text, at + 2, '}}');
    }

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
