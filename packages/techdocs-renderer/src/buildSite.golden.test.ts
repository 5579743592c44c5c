import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STYLESHEET } from './assets/stylesheet';
import { formatFileBundle, parseFileBundle } from './__testUtils__/fileBundle';
import { TestSite } from './__testUtils__/makeSite';

const FIXTURES = join(__dirname, '__fixtures__');

// The style sheet changes often and says nothing about structure.
const withoutHash = (text: string) =>
  text.replaceAll(STYLESHEET.hash, '00000000');

describe('buildSite', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  // To accept a change: UPDATE_GOLDEN=1 yarn workspace @fairway/techdocs-renderer test
  it('builds the tour as it was last reviewed', async () => {
    const input = await readFile(join(FIXTURES, 'tour.txt'), 'utf8');
    site = await TestSite.create(parseFileBundle(input));

    const report = await site.build({ etag: 'abc' });
    const built: Record<string, string> = {};
    for (const path of await site.list()) {
      if (!path.endsWith('.css')) {
        built[path] = withoutHash(await site.read(path));
      }
    }
    built['(findings)'] = report.findings
      .map(f => `${f.code} ${f.file}: ${f.message}`)
      .join('\n');
    const actual = formatFileBundle(built);

    const golden = join(FIXTURES, 'tour.expected.txt');
    if (process.env.UPDATE_GOLDEN) {
      await writeFile(golden, actual);
    }
    expect(parseFileBundle(actual)).toEqual(
      parseFileBundle(await readFile(golden, 'utf8')),
    );
  });
});
