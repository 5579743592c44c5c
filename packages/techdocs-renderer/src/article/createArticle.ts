import type { MarkdownIt, Env, Token } from 'markdown-it';
import { checkHeading } from '../checks/checkHeading';
import { checkImages } from '../checks/checkImages';
import { MarkdownOptions } from '../config/siteConfig';
import { LinkValidation } from '../config/validation';
import { findDiagrams } from '../diagrams/findDiagrams';
import { PageSource } from '../files/layoutPages';
import { Highlighter } from '../highlight/Highlighter';
import { renderFormulas } from '../math/renderFormulas';
import { normalizeSource } from '../parse/source/normalizeSource';
import { renderArticle } from '../render/renderArticle';
import { FindingCode, FindingLog } from '../report/findings';
import { collectSections } from '../search/sections';
import { PreparedPage } from '../source/createSourceStage';
import { createAddressFinder } from '../source/createAddressFinder';
import { MappedText } from '../source/MappedText';
import { anchorTabs } from '../transform/anchorTabs';
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

/** Tells which diagrams and formulas of a page cannot be drawn. */
function reportFailures(
  tokens: readonly Token[],
  { text, lines }: MappedText,
  { log }: ArticleContext,
  { path }: PageSource,
): void {
  const report = (
    code: FindingCode,
    message: string,
    line: number | undefined,
  ) =>
    log.add({
      code,
      file: path,
      line: line === undefined ? undefined : lines[line],
      message,
    });
  for (const { language, line } of findDiagrams(tokens)) {
    report(
      'diagram-failed',
      `Diagrams in "${language}" are not drawn and shown as text.`,
      line,
    );
  }
  for (const { message, line } of renderFormulas(tokens, text)) {
    report('formula-failed', message, line);
  }
}

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
  { frontMatter, markdown }: PreparedPage,
  context: ArticleContext,
): Article {
  const { md, highlighter, index, options, validation, log } = context;
  const env: Env = {};
  const tokens = md.parse(normalizeSource(markdown.text), env);

  if (limitHtml(tokens)) {
    log.add({
      code: 'content-removed',
      file: page.path,
      message:
        'Thousands of HTML elements are never closed, so the HTML on this page is shown as text.',
    });
  }
  reportFailures(tokens, markdown, context, page);
  const lineOf = createAddressFinder(markdown);
  checkImages(tokens, page, lineOf).forEach(finding => log.add(finding));
  const links = rewriteLinks(tokens, page, index, validation, lineOf);
  links.findings.forEach(finding => log.add(finding));
  const toc = anchorHeadings(tokens, options);
  if (options.tabAnchors) {
    anchorTabs(tokens, options.tabAnchors);
  }
  const heading = findFirstHeading(tokens);
  insertToc(tokens, toc, options.tocTitle);

  const linkedPages = new Set<string>();
  const { html, searchHtml, ids, removed, diagrams } = renderArticle(
    md,
    tokens,
    env,
    {
      highlighter,
      lineNumbers: options.lineNumbers,
      codeLanguage: options.codeLanguage,
      hasLanguageTitles: options.hasLanguageTitles,
      hasLanguageLines: options.syntax.has('code-language-line'),
      lines: markdown.lines,
      rewriteUrl: url => {
        const { href, target } = resolveLink(url, page, index);
        if (target?.isPage) {
          linkedPages.add(target.path);
        }
        return href;
      },
    },
  );
  if (removed.size > 0) {
    log.add({
      code: 'content-removed',
      file: page.path,
      message: `HTML that is not allowed on a page was removed: ${[...removed]
        .map(tag => `<${tag}>`)
        .join(', ')}.`,
    });
  }
  checkHeading(page, frontMatter, html).forEach(finding => log.add(finding));
  return {
    page,
    frontMatter,
    ownTitle: frontMatter.title ?? heading,
    html,
    diagrams,
    toc,
    ids,
    anchorLinks: links.anchors,
    linkedPages,
    sections: collectSections(searchHtml),
  };
}
