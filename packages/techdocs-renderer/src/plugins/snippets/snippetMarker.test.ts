import { parseSectionMarker, parseSnippetMarker } from './snippetMarker';

describe('parseSnippetMarker', () => {
  it.each([
    ['--8<-- "a.md"', { kind: 'inline', space: '', path: 'a.md' }],
    ["  -8<- 'a b.md'", { kind: 'inline', space: '  ', path: 'a b.md' }],
    ['---8<---', { kind: 'block' }],
    [';--8<-- "a.md"', { kind: 'escaped', line: '--8<-- "a.md"' }],
    ['  ;;--8<--', { kind: 'escaped', line: '  ;--8<--' }],
    ['--8<-- "a.md" ', undefined],
    ['--8<-- a.md', undefined],
    ['--8<-- ""', undefined],
    ['--8<-- "a" "b"', undefined],
    ['text --8<-- "a.md"', undefined],
    ['8< "a.md"', undefined],
  ])('%j', (line, expected) => {
    expect(parseSnippetMarker(line)).toEqual(expected);
  });
});

describe('parseSectionMarker', () => {
  it.each([
    ['# --8<-- [start:one]', { kind: 'start', name: 'one' }],
    ['<!-- --8<-- [ END : one-2_x ] -->', { kind: 'end', name: 'one-2_x' }],
    [
      '# ;--8<-- [start:one]',
      { kind: 'escaped', line: '# --8<-- [start:one]' },
    ],
    ['# 8< --8<-- [start:one]', { kind: 'start', name: 'one' }],
    ['# 8<-- [start:one]', undefined],
    ['# --8< [start:one]', undefined],
    ['# --8<-- [begin:one]', undefined],
    ['# --8<-- [start:1]', undefined],
  ])('%j', (line, expected) => {
    expect(parseSectionMarker(line)).toEqual(expected);
  });

  it('does not hang on a line of signs', () => {
    const started = performance.now();

    parseSectionMarker('-'.repeat(1_000_000));
    parseSectionMarker('-8<-'.repeat(400));

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
