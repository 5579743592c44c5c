import { highlightLines } from './highlight';

describe('highlightLines', () => {
  it('colours each line and escapes the code', async () => {
    const lines = await highlightLines(
      'const a = "<b>";\n// done',
      'typescript',
    );

    expect(lines).toEqual([
      '<span class="hljs-keyword">const</span> a = <span class="hljs-string">&quot;&lt;b&gt;&quot;</span>;',
      '<span class="hljs-comment">// done</span>',
    ]);
  });

  it.each([
    ['no language', 'a', undefined],
    ['a language it does not know', 'a', 'klingon'],
    ['more than a reader waits for', 'a'.repeat(400_001), 'typescript'],
  ])('leaves %s plain', async (_, code, language) => {
    await expect(highlightLines(code, language)).resolves.toBeUndefined();
  });
});
