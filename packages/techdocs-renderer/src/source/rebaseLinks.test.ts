import { rebaseLinks } from './rebaseLinks';

describe('rebaseLinks', () => {
  it.each([
    ['[a](b.md)', '[a](../x/b.md)'],
    ['[a](../b.md#c)', '[a](../b.md#c)'],
    ['[a](b.md "Title")', '[a](../x/b.md "Title")'],
    ['[a]( <b c.md> )', '[a]( <../x/b c.md> )'],
    ['![a](b.png) and [c](d(e).md)', '![a](../x/b.png) and [c](../x/d(e).md)'],
    ['[a](folder/)', '[a](../x/folder/)'],
    ['[a](b.md?c=d/../e)', '[a](../x/b.md?c=d/../e)'],
    ['[![a](b.png)](c.md)', '[![a](../x/b.png)](../x/c.md)'],
    ['[a]: b.md', '[a]: ../x/b.md'],
    ['[a]: <b.md> "T"', '[a]: <../x/b.md> "T"'],
    ['<img alt="x" src="b.png">', '<img alt="x" src="../x/b.png">'],
    ["<a href='b.md'>", '<a href="../x/b.md">'],
    // Left alone
    ['[a](https://example.com)', undefined],
    ['[a](mailto:a@b.c)', undefined],
    ['[a](#b)', undefined],
    ['[a](/b.md)', undefined],
    ['[a]()', undefined],
    ['text](', undefined],
    ['```\n[a](b.md)\n```', undefined],
    ['[^1]: note', undefined],
  ])('%j', (written, expected) => {
    expect(rebaseLinks(written, 'docs/x/from.md', 'docs/y/to.md')).toBe(
      expected ?? written,
    );
  });

  it('changes nothing within a folder', () => {
    expect(rebaseLinks('[a](b.md)', 'docs/a.md', 'docs/b.md')).toBe(
      '[a](b.md)',
    );
  });

  it.each([
    ['](a'.repeat(300_000)],
    ['](<'.repeat(300_000)],
    ['<a '.repeat(300_000)],
    [`<a ${' href='.repeat(150_000)}>`],
    ['['.repeat(1_000_000)],
  ])('does not hang on %.8s…', text => {
    const started = performance.now();

    rebaseLinks(text, 'x/a.md', 'b.md');

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
