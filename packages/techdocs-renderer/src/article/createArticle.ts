import type { MarkdownIt, Env } from 'markdown-it';
import { MarkdownOptions } from '../config/siteConfig';
import { LinkValidation } from '../config/validation';
import { PageSource } from '../files/layoutPages';
import { Highlighter } from '../highlight/Highlighter';
import { splitFrontMatter } from '../parse/frontMatter';
import { normalizeSource } from '../parse/source/normalizeSource';
import { renderArticle } from '../render/renderArticle';
import { FindingLog } from '../report/findings';
import { collectSections } from '../search/sections';
import { anchorHeadings } from '../transform/headings';
import { limitHtml } from '../transform/limitHtml';
import { rewriteLinks } from '../transform/links';
import { findFirstHeading } from '../transform/pageTitle';
import { resolveLink } from '../transform/resolveLink';
import { SiteIndex } from '../transform/siteIndex';
import { insertToc } from '../transform/tocMarker';
import { Article } from './Article';

/** What the pages of one site share. */
export type ArticleContext = {
  readonly md: MarkdownIt;
  readonly highlighter: Highlighter;
  readonly index: SiteIndex;
  readonly options: MarkdownOptions;
  readonly validation: LinkValidation;
  readonly log: FindingLog;
};

/**
 * Takes one page from its source text to finished, sanitised HTML.
 *
 * @remarks
 *
 * The result depends on the text and on which files exist, and on nothing in
 * any other page.
 */
export function createArticle(
  page: PageSource,
  source: string,
  context: ArticleContext,
): Article {
  const { md, highlighter, index, options, validation, log } = context;
  const { frontMatter, markdown } = splitFrontMatter(
    source.replace(/\r\n?/g, '\n'),
  );
  const env: Env = {};
  const tokens = md.parse(normalizeSource(markdown), env);

  if (limitHtml(tokens)) {
    log.add({
      code: 'content-removed',
      file: page.path,
      message:
        'Thousands of HTML elements are never closed, so the HTML on this page is shown as text.',
    });
  }
  const links = rewriteLinks(tokens, page, index, validation);
  links.findings.forEach(finding => log.add(finding));
  const toc = anchorHeadings(tokens, options);
  const heading = findFirstHeading(tokens);
  insertToc(tokens, toc);

  const { html, ids, removed } = renderArticle(md, tokens, env, {
    highlighter,
    lineNumbers: options.lineNumbers,
    rewriteUrl: url => resolveLink(url, page, index).href,
  });
  if (removed.size > 0) {
    log.add({
      code: 'content-removed',
      file: page.path,
      message: `HTML that is not allowed on a page was removed: ${[...removed]
        .map(tag => `<${tag}>`)
        .join(', ')}.`,
    });
  }
  return {
    page,
    frontMatter,
    ownTitle: frontMatter.title ?? heading,
    html,
    toc,
    ids,
    anchorLinks: links.anchors,
    sections: collectSections(html),
  };
}
