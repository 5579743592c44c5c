import { LARGEST_MANIFEST } from '../limits';
import { loadYaml } from './loadYaml';

const only = (text: string) => {
  const { documents, problems } = loadYaml(text);
  expect(problems).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0];
};

describe('loadYaml', () => {
  it('tells the line of every value, whatever ends lines', () => {
    const lf =
      'a: 1\nb:\n  c: [x,\n    y]\n"d/e~": |\n  long\n  text\nf: {g: 2}\n';

    for (const text of [lf, lf.replaceAll('\n', '\r\n'), `\uFEFF${lf}`]) {
      const document = only(text);

      expect(document.value).toEqual({
        a: 1,
        b: { c: ['x', 'y'] },
        'd/e~': 'long\ntext\n',
        f: { g: 2 },
      });
      expect(document.lines).toEqual({
        '': 1,
        '/a': 1,
        '/b': 2,
        '/b/c': 3,
        '/b/c/0': 3,
        '/b/c/1': 4,
        '/d~1e~0': 5,
        '/f': 8,
        '/f/g': 8,
      });
      expect(document.problems).toEqual([]);
    }
  });

  it('reads documents apart: a broken one costs no other', () => {
    const { documents, problems } = loadYaml(
      'a: 1\n---\nb: [\n---\n# nothing\n---\nc: 3\n',
    );

    expect(problems).toEqual([]);
    expect(documents.map(({ value }) => value)).toEqual([
      { a: 1 },
      undefined,
      undefined,
      { c: 3 },
    ]);
    expect(documents[1].problems[0]).toEqual({
      message: expect.stringMatching(/^This is not YAML: .* Correct it/),
      line: expect.any(Number),
    });
    expect(documents[3].lines['/c']).toBe(7);
    expect(loadYaml('')).toEqual({ documents: [], problems: [] });
  });

  it('copies what aliases stand for, and merges what "<<" names', () => {
    const document = only(
      [
        'base: &base {a: 1, b: &b [x]}',
        'copy: *b',
        'over: {<<: *base, b: 2}',
        'both: {<<: [*base, {c: 3}]}',
        'text: {"<<": 1}',
      ].join('\n'),
    );

    expect(document.value).toEqual({
      base: { a: 1, b: ['x'] },
      copy: ['x'],
      over: { a: 1, b: 2 },
      both: { a: 1, b: ['x'], c: 3 },
      text: { '<<': 1 },
    });
    expect(document.lines['/copy']).toBe(2);
    expect(document.problems).toEqual([]);
  });

  it.each([
    [
      'a: 1\nb: 2\na: 3\n',
      { a: 1, b: 2 },
      '/a',
      3,
      /"a" is here a second time/,
    ],
    ['a: !!binary aGk=\n', {}, '/a', 1, /tag "!!binary" is not allowed/],
    ['- !!js/function "x"\n', [null], '/0', 1, /tag "!!js\/function"/],
    ['a: !secret b\n', {}, '/a', 1, /tag "!secret"/],
    ['a: &x [*x]\n', { a: [null] }, '/a/0', 1, /"\*x" has no anchor before it/],
    ['a: *gone\n', {}, '/a', 1, /"\*gone" has no anchor before it/],
    ['a:\n  ? [b]\n  : c\n', { a: {} }, '/a', 2, /key has to be a text/],
    ['a:\n  __proto__: {b: 1}\n', { a: {} }, '/a/__proto__', 2, /"__proto__"/],
    ['constructor: 1\n', {}, '/constructor', 1, /"constructor" is not allowed/],
    ['a: .inf\n', {}, '/a', 1, /a number that JSON can hold is expected/],
    ['a: {<<: 1}\n', { a: {} }, '/a/<<', 1, /"<<" has to name an object/],
  ])('tells what is wrong in %j', (text, value, pointer, line, message) => {
    const document = only(text);

    expect(document.value).toEqual(value);
    expect(document.problems).toEqual([
      { pointer, line, message: expect.stringMatching(message) },
    ]);
    expect(document.problems[0].message).toContain(`in line ${line}`);
    expect(({} as { b?: unknown }).b).toBeUndefined();
  });

  it('has no dates, binaries or words for yes, even where the file asks for them', () => {
    const document = only('%YAML 1.1\n---\na: 2026-11-26\nb: yes\nc: 0o17\n');

    expect(document.value).toEqual({ a: '2026-11-26', b: 'yes', c: 15 });
  });

  const laughs = ['a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]']
    .concat(
      Array.from(
        { length: 20 },
        (_, i) =>
          `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
      ),
    )
    .join('\n');
  const long = 'x'.repeat(100_000);

  it.each([
    ['aliases of aliases', laughs, /more than 10000 that its aliases/],
    ['long copies', `- &a ${long}\n${'- *a\n'.repeat(500)}`, /20971520 char/],
    ['keys within keys', nestKeys(long, 300), /its keys are too long/],
    ['lists in lists', '['.repeat(LARGEST_MANIFEST), /deeper than 64 levels/],
    ['lists on a line', '- '.repeat(LARGEST_MANIFEST / 2), /deeper than 64/],
    ['keys on a line', '? '.repeat(LARGEST_MANIFEST / 2), /deeper than 64/],
    ['objects in objects', '{a: '.repeat(100_000), /deeper than 64 levels/],
    ['many keys', 'a: 1\n'.repeat(LARGEST_MANIFEST / 5), /250000 words/],
    ['many comments', '#\n'.repeat(LARGEST_MANIFEST / 2), /250000 words/],
    ['many documents', '---\n'.repeat(LARGEST_MANIFEST / 4), /1000 documents/],
    ['many directives', '%\n'.repeat(LARGEST_MANIFEST / 2), /1000 lines/],
    ['many errors', 'a: @\n'.repeat(LARGEST_MANIFEST / 5), /250000 words/],
    ['too many bytes', 'é'.repeat(LARGEST_MANIFEST / 2 + 1), /5242882 bytes/],
    ['a file of bytes', 'a: 1\nb: \u0000\u0001', /no text/],
    ['bytes in another code', 'a: \ufffd', /no text/],
  ])('stops at %s', (_name, text, message) => {
    expect(loadYaml(text)).toEqual({
      documents: [],
      problems: [
        expect.objectContaining({ message: expect.stringMatching(message) }),
      ],
    });
  });

  it('reads a text as long as a file may be', () => {
    const text = 'x'.repeat(LARGEST_MANIFEST - 10);

    expect(only(`a: ${text}`).value).toEqual({ a: text });
  });
});

function nestKeys(key: string, count: number): string {
  return `? ${key}\n: {${Array.from(
    { length: count },
    (_, i) => `k${i}: 1`,
  ).join(', ')}}\n`;
}
