import { createMockDirectory } from '@backstage/backend-test-utils';
import { findPlace, toPageFolder } from './findPlace';

describe('toPageFolder', () => {
  it.each([
    ['index.md', ''],
    ['README.md', ''],
    ['guide.md', 'guide/'],
    ['guide/index.md', 'guide/'],
    ['guide/start.markdown', 'guide/start/'],
    ['mkdocs.yml', undefined],
    ['image.png', undefined],
    ['../outside.md', undefined],
  ])('of %s is %s', (file, expected) => {
    expect(toPageFolder(file)).toBe(expected);
  });
});

describe('findPlace', () => {
  const site = createMockDirectory();

  it('asks the page where it can be edited', async () => {
    site.setContent({
      'guide/index.html':
        '<a href="https://git.example.com/edit?a=1&amp;b=2" title="Edit this page" class="x">',
    });

    expect(await findPlace(site.path, 'guide.md')).toEqual({
      page: 'guide/',
      editUrl: 'https://git.example.com/edit?a=1&b=2',
    });
  });

  it('knows no such place for pages that cannot be edited, and none for those left out', async () => {
    site.setContent({ 'guide/index.html': '<p>Text</p>' });

    expect(await findPlace(site.path, 'guide.md')).toEqual({ page: 'guide/' });
    expect(await findPlace(site.path, 'other.md')).toEqual({});
  });
});
