import type { MarkdownIt, StateCore } from 'markdown-it';
import { ListStyle, MarkdownOptions } from '../../config/siteConfig';
import { Footnotes } from '../rules/footnotes';
import { createNode } from './BlockNode';
import { BlockReader, BlockRule } from './BlockReader';
import { BlockWriter, writeFootnotes } from './BlockWriter';
import { Definitions } from './Definitions';
import { findListIndent } from './listIndent';
import { admonition, details } from './rules/boxes';
import { definitionList } from './rules/definitionList';
import {
  abbreviationDefinition,
  footnoteDefinition,
  linkDefinition,
} from './rules/definitions';
import { emptyLines } from './rules/emptyLines';
import { createFormulaRule } from './rules/formula';
import { numberSignHeading, underlinedHeading } from './rules/headings';
import { htmlElement } from './rules/htmlElement';
import { indentedCode } from './rules/indentedCode';
import { definitionContent, listContent } from './rules/listContent';
import { bulletList, listBelowText, numberedList } from './rules/lists';
import { markedBlocks } from './rules/markedBlocks';
import { paragraph } from './rules/paragraph';
import { quote } from './rules/quote';
import { createSlashBlockRule } from './rules/slashBlocks';
import { table } from './rules/table';
import { contentTabs } from './rules/tabs';
import { thematicBreak } from './rules/thematicBreak';
import { expandTabs } from './stash/expandTabs';
import { extractFences } from './stash/extractFences';
import { extractHtml } from './stash/extractHtml';
import { extractInlineDiagrams } from './stash/extractInlineDiagrams';
import { Stash } from './stash/Stash';
import { TokenWriter } from './TokenWriter';
import { trimEndRun } from '../trimRun';

/** What the author says about the blocks of all pages. */
type BlockOptions = Partial<
  Pick<MarkdownOptions, 'lists' | 'math' | 'slashBlocks'>
>;

/** In this order each of them is asked what a block begins with. */
const createRules = ({
  math,
  slashBlocks,
}: BlockOptions): readonly BlockRule[] => [
  ...(slashBlocks?.size ? [createSlashBlockRule(slashBlocks)] : []),
  admonition,
  details,
  contentTabs,
  htmlElement,
  markedBlocks,
  emptyLines,
  listContent,
  definitionContent,
  indentedCode,
  ...(math ? [createFormulaRule(math)] : []),
  table,
  numberSignHeading,
  underlinedHeading,
  thematicBreak,
  numberedList,
  bulletList,
  definitionList,
  quote,
  footnoteDefinition,
  abbreviationDefinition,
  linkDefinition,
  listBelowText,
  paragraph,
];

/** What the second half of the parser has to know of the first. */
function passDefinitions(
  { links, abbreviations, footnotes }: Definitions,
  { md, env }: StateCore,
): void {
  env.references = Object.fromEntries(
    [...links].map(([label, { address, title }]) => {
      const href = md.normalizeLink(address);
      // One that may lead nowhere is still a link and not text in brackets.
      return [
        md.utils.normalizeReference(label),
        { href: md.validateLink(href) ? href : '', title },
      ];
    }),
  );
  if (abbreviations.size > 0) {
    env.abbreviations = Object.fromEntries(
      [...abbreviations].map(([name, title]) => [`:${name}`, title]),
    );
  }
  const known: Footnotes = {
    positions: new Map([...footnotes.keys()].map((label, i) => [label, i])),
    counts: new Map(),
  };
  env.footnotes = known;
}

function readPage(
  state: StateCore,
  rules: readonly BlockRule[],
  lists: Partial<ListStyle>,
): void {
  const stash = new Stash();
  const fenced = extractFences(trimEndRun(state.src, '\n'), stash);
  const drawn = extractInlineDiagrams(expandTabs(fenced), stash);
  const text = extractHtml(drawn, stash).trimEnd();
  const reader = new BlockReader(
    rules,
    {
      indent: lists.indent ?? findListIndent(text),
      isStrict: lists.isStrict ?? true,
    },
    stash,
  );
  const page = createNode('');
  reader.readText(page, text);

  const { footnotes } = reader.definitions;
  const notes = [...footnotes.keys()].map(label => {
    const note = createNode('');
    reader.readText(note, footnotes.get(label)!);
    return [label, note] as const;
  });
  const out = new TokenWriter(state.Token);
  const writer = new BlockWriter(out, stash);
  writer.writeContent(page);
  writeFootnotes(out, writer, notes);
  state.tokens.push(...out.tokens);
  state.env.stash = stash;
  passDefinitions(reader.definitions, state);
}

/**
 * Lets pages be read block by block as Python-Markdown does, in place of the
 * parser's own rules for blocks.
 *
 * @param options - How lists are nested is found out for each page where the
 * author does not say
 */
export function addPythonMarkdownBlocks(
  md: MarkdownIt,
  options: BlockOptions = {},
): void {
  const rules = createRules(options);
  md.core.ruler.at('block', state =>
    readPage(state, rules, options.lists ?? {}),
  );
  md.renderer.rules.tabbed_inputs = (tokens, index) => tokens[index].content;
}
