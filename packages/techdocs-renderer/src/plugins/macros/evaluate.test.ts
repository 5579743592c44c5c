import { evaluate } from './evaluate';

const variables = {
  name: 'World',
  empty: '',
  a: { b: { c: 'deep' }, 'x y': 'spaced' },
  list: ['one', 'two', { k: 'v' }],
  words: ['b', 'a'],
  html: '<b>',
};

describe('evaluate', () => {
  it.each([
    ['name', 'World'],
    [' name ', 'World'],
    ['a.b.c', 'deep'],
    ['a["b"].c', 'deep'],
    ["a['x y']", 'spaced'],
    ['list[0]', 'one'],
    ['list.1', 'two'],
    ['list[-1].k', 'v'],
    ['"text"', 'text'],
    ["'{{'", '{{'],
    ['12', '12'],
    ['empty', ''],
    ['name | upper', 'WORLD'],
    ['name|lower|capitalize', 'World'],
    ['"a b-c" | title', 'A B-C'],
    ['gone | default("x")', 'x'],
    ['gone|d("x") | upper', 'X'],
    ['empty | default("x", true)', 'x'],
    ['empty | default("x", boolean=true)', 'x'],
    ['words | join(", ")', 'b, a'],
    ['words | length', '2'],
    ['words | first', 'b'],
    ['words | last', 'a'],
    ['name | replace("o", "0")', 'W0rld'],
    ['html | e', '&lt;b&gt;'],
    ['html | safe', '<b>'],
    ['" x " | trim', 'x'],
    ['"3.7" | int', '3'],
  ])('%s', (text, expected) => {
    expect(evaluate(text, variables)).toBe(expected);
  });

  it.each([
    'gone',
    'gone.name',
    'a',
    'list',
    'list[9]',
    'name.length',
    'a.constructor',
    'a.__proto__.x',
    '__proto__',
    'name | nope',
    'gone | upper',
    'list | join(",")',
    'now()',
    'name.upper()',
    'a.b()',
    'name ~ "x"',
    'name + name',
    'name if name',
    'name == "World"',
    '"".__class__.__mro__',
    'name | replace(name)',
    'name | default(name)',
    'a[name]',
    'a[',
    'name |',
    '',
    '.Values.x',
    'range(10)',
  ])('does not know %s', text => {
    expect(evaluate(text, variables)).toBeUndefined();
  });

  it('makes no text without bounds', () => {
    const x = `"${'x'.repeat(40)}"`;
    const grow = ` | replace("x", ${x})`.repeat(10);

    expect(evaluate(`"x"${grow}`, {})).toBeUndefined();
  });
});
