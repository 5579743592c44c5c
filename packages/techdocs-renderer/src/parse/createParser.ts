import MarkdownItParser, { type MarkdownIt } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import { addAbbreviations } from './rules/abbreviations';
import { addAdmonitions } from './rules/admonition';
import { addAttributeLists } from './rules/attributeLists';
import { addContentTabs } from './rules/contentTabs';
import { addFootnotes } from './rules/footnotes';
import { addGithubAlerts } from './rules/githubAlerts';
import { addPythonMarkdownHeadings } from './rules/headings';
import { addIndentedCode } from './rules/indentedCode';
import { addMarkdownInHtml } from './rules/htmlElements';
import { addPairedSpans } from './rules/pairedSpans';
import { addSmartSymbols } from './rules/smartSymbols';
import { addTaskLists } from './rules/taskLists';

/**
 * Makes the parser for the dialect that `mkdocs-techdocs-core` sets up.
 *
 * @remarks
 *
 * CommonMark at the core, with the rules replaced in which Python-Markdown
 * reads real documents differently. Raw HTML is let through here and sanitised
 * on the finished page.
 */
export function createParser(): MarkdownIt {
  const md = new MarkdownItParser({
    html: true,
    linkify: true,
    maxNesting: 100,
  });
  // Only what is plainly an address: "readme.md" or "example.com" is text.
  md.linkify.set({ fuzzyLink: false, fuzzyIP: false });

  addPythonMarkdownHeadings(md);
  addIndentedCode(md);
  addAdmonitions(md);
  addContentTabs(md);
  addMarkdownInHtml(md);
  addPairedSpans(md);
  addFootnotes(md);
  addAbbreviations(md);
  addAttributeLists(md);
  addTaskLists(md);
  addGithubAlerts(md);
  addSmartSymbols(md);
  md.use(definitionLists);

  Object.assign(md.renderer.rules, {
    s_open: () => '<del>',
    s_close: () => '</del>',
  });
  return md;
}
