import type { ContentEntry, ContentType } from '../api';
import { findReadme, isMarkdown, sortEntries } from './sortEntries';

const entry = (name: string, type: ContentType = 'file') =>
  ({ name, path: name, type } as ContentEntry);

const names = (entries: readonly ContentEntry[]) =>
  entries.map(({ name }) => name);

describe('sortEntries', () => {
  it('puts folders first and counts as people do', () => {
    const entries = [
      entry('step10.md'),
      entry('Makefile'),
      entry('step2.md'),
      entry('src', 'dir'),
      entry('link', 'symlink'),
      entry('lib', 'submodule'),
      entry('docs', 'dir'),
    ];

    expect(names(sortEntries(entries))).toEqual([
      'docs',
      'lib',
      'src',
      'link',
      'Makefile',
      'step2.md',
      'step10.md',
    ]);
  });
});

describe('findReadme', () => {
  it.each([
    [['src', 'README.txt', 'readme.md'], 'readme.md'],
    [['README', 'READMEplease.md'], 'README'],
    [['index.md'], undefined],
  ])('finds among %j: %s', (files, expected) => {
    expect(findReadme(files.map(name => entry(name)))?.name).toBe(expected);
  });

  it('is not a folder', () => {
    expect(findReadme([entry('readme.md', 'dir')])).toBeUndefined();
  });
});

describe('isMarkdown', () => {
  it.each([
    ['docs/a.MD', true],
    ['a.markdown', true],
    ['md', false],
    ['a.mdx', false],
  ])('says of %s: %s', (path, expected) => {
    expect(isMarkdown(path)).toBe(expected);
  });
});
