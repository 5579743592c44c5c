import { TestSite } from '../../__testUtils__/makeSite';
import { preparePage } from '../../__testUtils__/preparePage';

const DATE = new Date('2024-02-01T22:05:09Z');

describe('createDateStep', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  it.each([
    ['', DATE, 'February 1, 2024'],
    ['{type: iso_date}', DATE, '2024-02-01'],
    ['', undefined, '{{ git_revision_date_localized }}'],
    ['{fallback_to_build_date: true}', undefined, 'January 1, 1970'],
    ['{exclude: [index.md]}', DATE, '{{ git_revision_date_localized }}'],
    ['{enabled: false}', DATE, '{{ git_revision_date_localized }}'],
  ])('with %s and %s', async (settings, date, expected) => {
    site = await TestSite.create({
      'mkdocs.yml': `plugins: [git-revision-date-localized: ${settings}]`,
      'docs/index.md': 'on {{ git_revision_date_localized }}.',
    });

    const { text } = await preparePage(site, {
      lastChanged: async () => () => date,
    });

    expect(text).toBe(`on ${expected}.`);
  });
});
