import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMarkdownOptions } from '../config/markdownOptions';
import { readValidation } from '../config/validation';
import { layoutPages } from '../files/layoutPages';
import { RepositoryFiles } from '../files/RepositoryFiles';
import { Highlighter } from '../highlight/Highlighter';
import { DEFAULT_LIMITS } from '../options';
import { Pace } from '../output/Pace';
import { createParser } from '../parse/createParser';
import { FindingLog } from '../report/findings';
import { mapText } from '../source/MappedText';
import { createSiteIndex } from '../transform/siteIndex';
import { createArticles } from './createArticles';

describe('createArticles', () => {
  it('builds the other pages when one cannot be rendered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docs-'));
    const files = ['bad.md', 'good.md'].map(path => ({
      path,
      repositoryPath: `docs/${path}`,
      absolutePath: join(folder, path),
      size: 0,
      mtimeMs: 0,
    }));
    await Promise.all(files.map(f => writeFile(f.absolutePath, f.path)));
    const log = new FindingLog(10);
    const md = createParser();
    md.core.ruler.push('fails', ({ src }) => {
      if (src === 'bad.md') {
        throw new Error('no rule for this');
      }
    });
    const layout = layoutPages(files, log);

    const articles = await createArticles(
      layout.pages,
      {
        md,
        highlighter: new Highlighter(),
        index: createSiteIndex(layout, 'docs'),
        options: readMarkdownOptions(undefined),
        validation: readValidation(undefined).links,
        log,
      },
      {
        prepare: async (_page, text) => ({
          frontMatter: { hide: [], tags: [] },
          markdown: mapText(text),
        }),
        repository: new RepositoryFiles(folder, DEFAULT_LIMITS),
        ownOf: () => '',
      },
      DEFAULT_LIMITS,
      new Pace(60),
    );

    expect(articles.map(({ page }) => page.path)).toEqual(['good.md']);
    expect(log.findings).toEqual([
      {
        code: 'page-skipped',
        level: 'warning',
        file: 'bad.md',
        message:
          'Left out, because its Markdown could not be read: no rule for this.',
      },
    ]);
    await rm(folder, { recursive: true });
  });
});
