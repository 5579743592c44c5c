import MarkdownItParser, { type MarkdownIt } from 'markdown-it';
import { MarkdownOptions } from '../config/siteConfig';
import { addPythonMarkdownBlocks } from './blocks/readBlocks';
import { addAbbreviations } from './rules/abbreviations';
import { addAttributeLists } from './rules/attributeLists';
import { addCritic } from './rules/critic';
import { addEmoji } from './rules/emoji';
import { addEscapes } from './rules/escapes';
import { addFootnotes } from './rules/footnotes';
import { addInlineCode } from './rules/inlineCode';
import { addKeys } from './rules/keys';
import { addMagicLinks } from './rules/magicLinks';
import { addMath } from './rules/math';
import { addPairedSpans } from './rules/pairedSpans';
import { addPlaceholders } from './rules/placeholders';
import { addReferences } from './rules/references';
import { addSmartMarkers } from './rules/smartMarkers';
import { addSmartSymbols } from './rules/smartSymbols';
import { addSpacedLinks } from './rules/spacedLinks';
import { addTaskLists } from './rules/taskLists';

type ParserOptions = Partial<
  Pick<
    MarkdownOptions,
    'lists' | 'math' | 'emoji' | 'syntax' | 'forgeLinks' | 'slashBlocks'
  >
>;

/**
 * Makes the parser for the dialect that `mkdocs-techdocs-core` sets up.
 *
 * @remarks
 *
 * Blocks are read as Python-Markdown reads them; text inside of them as
 * CommonMark, with the rules replaced in which the two read real documents
 * differently. Raw HTML is let through here and sanitised on the finished page.
 */
export function createParser({
  lists,
  math,
  emoji = { name: 'emojione', hasIcons: false },
  syntax,
  forgeLinks,
  slashBlocks,
}: ParserOptions = {}): MarkdownIt {
  const md = new MarkdownItParser({
    html: true,
    maxNesting: 100,
  });
  addPythonMarkdownBlocks(md, { lists, math, slashBlocks });
  addPlaceholders(md);
  addReferences(md);
  addSpacedLinks(md);
  addInlineCode(md);
  addEscapes(md);
  addEmoji(md, emoji);
  addCritic(md);
  addSmartMarkers(md);
  addPairedSpans(md);
  addFootnotes(md);
  addAbbreviations(md);
  addAttributeLists(md);
  addTaskLists(md);
  addMagicLinks(md, forgeLinks);
  addSmartSymbols(md);
  if (math) {
    addMath(md, math);
  }
  if (syntax?.has('keys')) {
    addKeys(md);
  }
  // An address that stands for itself is shown as it is written.
  md.normalizeLinkText = text => text;
  md.set({
    breaks: syntax?.has('line-breaks'),
    typographer: syntax?.has('smart-quotes'),
  });

  Object.assign(md.renderer.rules, {
    s_open: () => '<del>',
    s_close: () => '</del>',
  });
  return md;
}
