import { createNameMatcher } from './matchName';

describe('createNameMatcher', () => {
  it.each([
    ['a.md', 'a.md', true],
    ['a.md', 'b.md', false],
    ['*.md', 'a.md', true],
    ['*.md', '.md', true],
    ['*.md', 'a.mdx', false],
    ['*', '', true],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXcYb', false],
    ['a**c', 'abc', true],
    ['?.md', 'a.md', true],
    ['?.md', '.md', false],
    ['[a-c]x', 'bx', true],
    ['[a-c]x', 'dx', false],
    ['[!a-c]x', 'dx', true],
    ['[^a-c]x', 'ax', false],
    ['[]]x', ']x', true],
    ['[a-]', '-', true],
    ['[ab', '[ab', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['[\\]]', ']', true],
    ['ü?', 'ü😀', true],
  ])('%s and %s: %s', (pattern, name, expected) => {
    expect(createNameMatcher(pattern)(name)).toBe(expected);
  });

  it('takes no time over many stars', () => {
    const matches = createNameMatcher(`${'*a'.repeat(200)}b`);
    const started = performance.now();

    expect(matches('a'.repeat(5_000))).toBe(false);

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
