import { isFolderIgnored, isIgnored, parseIgnoreRules } from './ignoreRules';

describe('isIgnored', () => {
  it.each([
    // Without a slash: anywhere, and all that is below
    ['drafts', 'drafts', true],
    ['drafts', 'drafts/a.md', true],
    ['drafts', 'x/drafts/a.md', true],
    ['*.md', 'x/y/a.md', true],
    ['*.md', 'a.png', false],
    // With a slash: from the top
    ['/drafts', 'drafts/a.md', true],
    ['/drafts', 'x/drafts/a.md', false],
    ['x/drafts', 'x/drafts/a.md', true],
    ['x/drafts', 'y/x/drafts/a.md', false],
    // Folders only
    ['drafts/', 'drafts/a.md', true],
    ['drafts/', 'x/drafts/a.md', true],
    ['drafts/', 'drafts', false],
    ['a/*', 'a/b/c.md', true],
    ['a/**', 'a/b/c.md', true],
    ['a/**', 'a', false],
    ['**/b/', 'a/b/c.md', true],
    // Lines
    ['# drafts', 'drafts', false],
    ['\\#a', '#a', true],
    ['\\!a', '!a', true],
    ['a.md   ', 'a.md', true],
    ['a\\ ', 'a ', true],
    ['', 'a', false],
    ['/', 'a', false],
    ['a.md\r\nb.md', 'a.md', true],
    // Taken back
    ['*.md\n!a.md', 'a.md', false],
    ['*.md\n!a.md', 'b.md', true],
    ['!a.md\n*.md', 'a.md', true],
    ['!x/a.md\nx/', 'x/a.md', false],
    ['**/', 'x/a.md', true],
    ['**/', 'a.md', false],
    ['x/\n!x/a.md', 'x/a.md', false],
    ['x/\n!x/', 'x/a.md', false],
    ['*.md\n!x/', 'x/a.md', true],
    ['.*\n!.assets', '.assets/a.png', false],
    ['.*\n!.assets', '.other/a.png', true],
    ['.*\n!.assets', '.assets/.hidden', true],
  ])('%j means %s: %s', (text, path, expected) => {
    expect(isIgnored(parseIgnoreRules(text), path)).toBe(expected);
  });

  it('reads no more lines than it can try on each file', () => {
    const rules = parseIgnoreRules(`${'x\n'.repeat(10_000)}a.md`);

    expect(rules).toHaveLength(500);
    expect(isIgnored(rules, 'a.md')).toBe(false);
  });
});

describe('isFolderIgnored', () => {
  it.each([
    ['drafts/', 'drafts', true],
    ['drafts', 'x/drafts/y', true],
    ['*', 'a', true],
    ['*.md', 'a', false],
    ['drafts/*.md', 'drafts', false],
    ['drafts/**', 'drafts', false],
    ['drafts/\n!drafts/a.md', 'drafts', false],
  ])('%j means all in %s: %s', (text, folder, expected) => {
    expect(isFolderIgnored(parseIgnoreRules(text), folder)).toBe(expected);
  });
});
