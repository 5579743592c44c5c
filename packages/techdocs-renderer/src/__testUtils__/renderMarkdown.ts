import { Article } from '../article/Article';
import { createArticle } from '../article/createArticle';
import { readMarkdownOptions } from '../config/markdownOptions';
import { readValidation } from '../config/validation';
import { layoutPages } from '../files/layoutPages';
import { SourceFile } from '../files/sourceFile';
import { Highlighter } from '../highlight/Highlighter';
import { splitFrontMatter } from '../parse/frontMatter';
import { createParser } from '../parse/createParser';
import { FindingLog } from '../report/findings';
import { mapText } from '../source/MappedText';
import { createSiteIndex } from '../transform/siteIndex';

/** A listed file of which only the path matters. */
export function makeSourceFile(path: string): SourceFile {
  return {
    path,
    repositoryPath: `docs/${path}`,
    absolutePath: `/nowhere/${path}`,
    size: 0,
    mtimeMs: 0,
  };
}

/** Renders one page of a site that consists of the given files. */
export function renderArticleOf(
  markdown: string,
  files: readonly string[] = ['index.md'],
  extensions?: Parameters<typeof readMarkdownOptions>[0],
): Article & { log: FindingLog } {
  const log = new FindingLog(100);
  const options = readMarkdownOptions(extensions);
  const layout = layoutPages(files.map(makeSourceFile), log);
  const split = splitFrontMatter(markdown.replace(/\r\n?/g, '\n'));
  const prepared = {
    frontMatter: split.frontMatter,
    markdown: mapText(split.markdown, split.firstLine),
  };
  const article = createArticle(layout.pages[0], prepared, {
    md: createParser(options),
    highlighter: new Highlighter(),
    index: createSiteIndex(layout, 'docs'),
    options,
    validation: readValidation(undefined).links,
    log,
  });
  return { ...article, log };
}

/** The HTML of some Markdown, without permanent links and line breaks before tags. */
export function renderMarkdown(markdown: string): string {
  const { html, diagrams } = renderArticleOf(markdown);
  return diagrams
    .reduce((text, { mark, codeHtml }) => text.replace(mark, codeHtml), html)
    .replace(/<a class="headerlink"[^>]*>¶<\/a>/g, '')
    .replace(/(?<!\n)\n+(?=<)/g, '')
    .trim();
}
