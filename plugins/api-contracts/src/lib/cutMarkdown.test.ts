import { cutMarkdown } from './cutMarkdown';

describe('cutMarkdown', () => {
  it.each([
    ['short', 'short'],
    ['a'.repeat(19), 'a'.repeat(19)],
    [`${'a'.repeat(12)}\n\n${'b'.repeat(12)}`, 'a'.repeat(12)],
    [
      '```\ncode code\n\nmore code\n```\n\nafter it',
      '```\ncode code\n\nmore code\n```',
    ],
    ['one paragraph of many words', 'one paragraph of many words'],
  ])('cuts %j', (text, expected) => {
    expect(cutMarkdown(text, 10)).toBe(expected);
  });
});
