import { TestSite } from '../../__testUtils__/makeSite';
import { createDateFormat } from './dateFormat';

const DATE = new Date('2024-02-01T22:05:09Z');

describe('createDateFormat', () => {
  it.each([
    [{}, 'February 1, 2024'],
    [{ type: 'date', locale: 'de' }, '1. Februar 2024'],
    [{ locale: 'pt_BR' }, '1 de fevereiro de 2024'],
    [{ type: 'datetime' }, 'February 1, 2024 22:05:09'],
    [{ type: 'iso_date' }, '2024-02-01'],
    [{ type: 'iso_date', timezone: 'Asia/Tokyo' }, '2024-02-02'],
    [
      { type: 'iso_datetime', timezone: 'Europe/Berlin' },
      '2024-02-01 23:05:09',
    ],
    [{ type: 'timeago' }, '2024-02-01'],
    [{ type: 'custom' }, '01. February 2024'],
    [
      { type: 'custom', custom_format: '%a %-d %b %y %H:%M %% %Q' },
      'Thu 1 Feb 24 22:05 % %Q',
    ],
    [{ timezone: 'Nowhere/Land', locale: '!!' }, 'February 1, 2024'],
  ])('%j', (settings, expected) => {
    expect(createDateFormat(settings)(DATE)).toBe(expected);
  });

  it('takes the language of the theme', () => {
    expect(createDateFormat({}, 'fr')(DATE)).toBe('1 février 2024');
  });
});

describe('revision dates', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  it('stand at the end of a page', async () => {
    site = await TestSite.create({
      'mkdocs.yml':
        'plugins: [{git-revision-date-localized: {exclude: [secret/*]}}]',
      'docs/index.md': '# A',
      'docs/secret/b.md': '# B',
    });
    const dateOf = jest.fn(() => DATE);

    await site.build({ lastChanged: async () => dateOf });

    expect(dateOf.mock.calls).toEqual([['docs/index.md']]);
    expect(await site.read('index.html')).toMatch(
      /<aside class="md-source-file">.*February 1, 2024.*<\/aside><\/article>/s,
    );
    expect(await site.read('secret/b/index.html')).not.toContain(
      'md-source-file',
    );
  });

  it('are not shown unless the site wants them', async () => {
    site = await TestSite.create({ 'docs/index.md': '# A' });
    const lastChanged = jest.fn(async () => () => DATE);

    await site.build({ lastChanged });

    expect(lastChanged).not.toHaveBeenCalled();
    expect(await site.read('index.html')).not.toContain('md-source-file');
  });

  it.each([
    ['', false],
    ['{fallback_to_build_date: true}', true],
  ])('with %s, of a page that nobody knows', async (settings, isShown) => {
    site = await TestSite.create({
      'mkdocs.yml': `plugins: [git-revision-date-localized: ${settings}]`,
      'docs/index.md': '# A',
    });

    await site.build({ now: () => 0 });

    const html = await site.read('index.html');
    expect(html.includes('January 1, 1970')).toBe(isShown);
  });
});
