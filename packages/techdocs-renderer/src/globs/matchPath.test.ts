import { expandBraces, matchesPath, parsePathPattern } from './matchPath';

describe('matchesPath', () => {
  it.each([
    ['a/b.md', 'a/b.md', true],
    ['./a/b.md', 'a/b.md', true],
    ['*.md', 'a.md', true],
    ['*.md', 'a/b.md', false],
    ['a/*', 'a/b', true],
    ['a/*', 'a/b/c', false],
    ['**/b.md', 'b.md', true],
    ['**/b.md', 'x/y/b.md', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/x/y/c', true],
    ['a/**/c', 'a/x/y/d', false],
    ['**', 'a', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesPath(parsePathPattern(pattern), path)).toBe(expected);
  });

  it('takes no time over many folders', () => {
    const pattern = parsePathPattern(`${'**/a/'.repeat(100)}b`);
    const started = performance.now();

    expect(matchesPath(pattern, Array(300).fill('a').join('/'))).toBe(false);

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('expandBraces', () => {
  it.each([
    ['a', ['a']],
    ['{a,b}.md', ['a.md', 'b.md']],
    ['{a,b}{c,d}', ['ac', 'ad', 'bc', 'bd']],
    ['{a,{b,c}}', ['{a,{b,c}}']],
    ['{a}', ['{a}']],
    ['{a,b', ['{a,b']],
  ])('%s', (pattern, expected) => {
    expect([...expandBraces(pattern)].sort()).toEqual([...expected].sort());
  });

  it('leaves a pattern alone that stands for too many', () => {
    const pattern = '{a,b}'.repeat(30);

    expect(expandBraces(pattern)).toEqual([pattern]);
  });
});
