import { splitFrontMatter } from './frontMatter';

describe('splitFrontMatter', () => {
  it.each([
    ['---\ntitle: A\n---\ntext', 'A', 'text'],
    ['---\ntitle: 1.10\n...\ntext', '1.10', 'text'],
    ['---\n---\ntext', undefined, '---\n---\ntext'],
    ['---\n: [\n---\ntext', undefined, '---\n: [\n---\ntext'],
    ['Title: A\nDate: 1.1.\n      2026\n\n# B', 'A', '# B'],
    ['Title: A\ntext', 'A', 'text'],
    ['Title: A', 'A', ''],
    ['Note: B\n\ntext', undefined, 'Note: B\n\ntext'],
    ['\nTitle: A', undefined, '\nTitle: A'],
    ['text\n---\ntitle: A\n---\n', undefined, 'text\n---\ntitle: A\n---\n'],
  ])('splits %j', (source, title, markdown) => {
    const result = splitFrontMatter(source);

    expect(result.frontMatter.title).toBe(title);
    expect(result.markdown).toBe(markdown);
  });

  it('reads what to hide', () => {
    const { frontMatter } = splitFrontMatter(
      '---\nhide:\n  - toc\n  - navigation\n---\n',
    );

    expect(frontMatter.hide).toEqual(['toc', 'navigation']);
  });
});
