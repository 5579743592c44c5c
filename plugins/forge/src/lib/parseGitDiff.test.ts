import { parseGitDiff } from './parseGitDiff';
import { unquoteGitPath } from './unquoteGitPath';

const lines = (...text: string[]) => `${text.join('\n')}\n`;

describe('parseGitDiff', () => {
  it('reads changes with the numbers of both sides', () => {
    const diff = lines(
      'diff --git a/src/fee.ts b/src/fee.ts',
      'index 1111111..2222222 100644',
      '--- a/src/fee.ts',
      '+++ b/src/fee.ts',
      '@@ -10,3 +10,4 @@ export function fee(amount: number) {',
      '   const rate = 0.02;',
      '-  return amount * rate;',
      '+  const raw = amount * rate;',
      '+  return Math.round(raw);',
      ' }',
    );

    expect(parseGitDiff(diff)).toEqual([
      {
        status: 'modified',
        path: 'src/fee.ts',
        oldPath: undefined,
        binary: false,
        modes: undefined,
        additions: 2,
        deletions: 1,
        hunks: [
          {
            context: 'export function fee(amount: number) {',
            oldStart: 10,
            newStart: 10,
            lines: [
              {
                kind: 'context',
                oldNumber: 10,
                newNumber: 10,
                text: '  const rate = 0.02;',
              },
              { kind: 'del', oldNumber: 11, text: '  return amount * rate;' },
              {
                kind: 'add',
                newNumber: 11,
                text: '  const raw = amount * rate;',
              },
              { kind: 'add', newNumber: 12, text: '  return Math.round(raw);' },
              { kind: 'context', oldNumber: 12, newNumber: 13, text: '}' },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    [
      'a new file',
      [
        'diff --git a/new.md b/new.md',
        'new file mode 100644',
        'index 0000000..2222222',
        '--- /dev/null',
        '+++ b/new.md',
        '@@ -0,0 +1 @@',
        '+hello',
        '\\ No newline at end of file',
      ],
      { status: 'added', path: 'new.md', additions: 1, deletions: 0 },
    ],
    [
      'a deleted file',
      [
        'diff --git a/old.md b/old.md',
        'deleted file mode 100644',
        'index 1111111..0000000',
        '--- a/old.md',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-hello',
      ],
      { status: 'deleted', path: 'old.md', additions: 0, deletions: 1 },
    ],
    [
      'a rename without changes',
      [
        'diff --git a/a b.md b/docs/a b.md',
        'similarity index 100%',
        'rename from a b.md',
        'rename to docs/a b.md',
      ],
      { status: 'renamed', path: 'docs/a b.md', oldPath: 'a b.md', hunks: [] },
    ],
    [
      'a binary file',
      [
        'diff --git a/logo.png b/logo.png',
        'index 1111111..2222222 100644',
        'Binary files a/logo.png and b/logo.png differ',
      ],
      { status: 'modified', path: 'logo.png', binary: true, hunks: [] },
    ],
    [
      'a changed mode',
      [
        'diff --git a/my run.sh b/my run.sh',
        'old mode 100644',
        'new mode 100755',
      ],
      {
        status: 'modified',
        path: 'my run.sh',
        modes: { from: '100644', to: '100755' },
      },
    ],
    [
      'a name in quotes',
      [
        'diff --git "a/na\\303\\257ve.txt" "b/na\\303\\257ve.txt"',
        'index 1111111..2222222 100644',
        '--- "a/na\\303\\257ve.txt"',
        '+++ "b/na\\303\\257ve.txt"',
        '@@ -1 +1 @@',
        '-a',
        '+b',
      ],
      { status: 'modified', path: 'naïve.txt' },
    ],
  ])('reads %s', (_, text, expected) => {
    expect(parseGitDiff(lines(...text))).toEqual([
      expect.objectContaining(expected),
    ]);
  });

  it('is not led astray by a diff inside a file', () => {
    const diff = lines(
      'diff --git a/fix.patch b/fix.patch',
      'index 1111111..2222222 100644',
      '--- a/fix.patch',
      '+++ b/fix.patch',
      '@@ -1,3 +1,3 @@',
      '--- a/x',
      '+++ b/y',
      ' diff --git a/x b/x',
      ' @@ -1 +1 @@',
      'diff --git a/other b/other',
      'index 1111111..2222222 100644',
      '--- a/other',
      '+++ b/other',
      '@@ -1 +1 @@',
      '-1\r',
      '+2\r',
    );

    const files = parseGitDiff(diff);

    expect(files.map(file => file.path)).toEqual(['fix.patch', 'other']);
    expect(files[0].hunks[0].lines.map(line => line.text)).toEqual([
      '-- a/x',
      '++ b/y',
      'diff --git a/x b/x',
      '@@ -1 +1 @@',
    ]);
    expect(files[1].hunks[0].lines.map(line => line.text)).toEqual(['1', '2']);
  });

  it.each(['', '\n', 'not a diff'])('finds no files in %j', diff => {
    expect(parseGitDiff(diff)).toEqual([]);
  });
});

describe('unquoteGitPath', () => {
  it.each([
    ['plain.txt', 'plain.txt'],
    ['"tab\\there \\"quoted\\" \\\\"', 'tab\there "quoted" \\'],
    ['"\\344\\270\\226.md"', '世.md'],
    ['"', '"'],
  ])('reads %s', (quoted, expected) => {
    expect(unquoteGitPath(quoted)).toBe(expected);
  });
});
