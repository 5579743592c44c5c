import { posix } from 'node:path';
import { GRAPH_LAYOUTS } from '../../diagrams/graphLayouts';
import { RepositoryFiles } from '../../files/RepositoryFiles';
import { readQuoted } from '../../source/directives';
import {
  createLineFinder,
  MappedText,
  mapText,
  Replacement,
  replaceParts,
} from '../../source/MappedText';
import {
  nameInFindings,
  openInclude,
  reportSkipped,
  startChain,
} from '../../source/openInclude';
import { PageInput, SourceContext, SourceStep } from '../../source/PageInput';
import { evaluate, Variables } from './evaluate';
import { isRendered, MacroOptions, readMacroOptions } from './macroOptions';
import { pageVariables, readSiteVariables } from './macroVariables';
import { findTemplateParts, TemplatePart } from './templateParts';

const SPACE = /\s/;
// `{% dot plan.svg … %}` is a diagram.
const GRAPH = new RegExp(`^(?:${GRAPH_LAYOUTS})\\s+\\S+\\s*\\n`);

// What other plugins put something in place of.
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['table-reader', /^read_\w+\s*\(/],
  ['git-revision-date-localized', /^git_(?:revision|creation)_date_localized$/],
];

/** One template on its way into a page. */
type Template = {
  readonly source: MappedText;
  readonly chain: readonly string[];
  readonly variables: Variables;
  readonly options: MacroOptions;
  readonly input: PageInput;
  /** What was reported for this page. */
  readonly reported: Set<string>;
};

function report(template: Template, part: TemplatePart, line: number): void {
  const { source, chain, input, reported } = template;
  const written = source.text.slice(part.start, part.end);
  if (!reported.has(written)) {
    reported.add(written);
    const why =
      part.kind === 'statement'
        ? 'is a statement, and nothing is run'
        : 'is no variable of this documentation';
    input.log.add({
      code: 'variable-unknown',
      file: nameInFindings(chain[chain.length - 1], input),
      line,
      message: `"${written.slice(0, 200)}" ${why}.`,
    });
  }
}

/** What stands in place of a variable that is not known. */
function unknown(
  template: Template,
  part: TemplatePart,
  line: number,
): string | undefined {
  report(template, part, line);
  return template.options.unknown;
}

function isForOthers({ inner }: TemplatePart, { config }: PageInput): boolean {
  return OTHERS.some(
    ([plugin, pattern]) => config.plugins.has(plugin) && pattern.test(inner),
  );
}

/** Puts in a file that `{% include "file" %}` names; `undefined` if it is no such tag. */
async function include(
  template: Template,
  { inner }: TemplatePart,
  line: number,
): Promise<string | undefined> {
  const { chain, options, input } = template;
  const path = /^include\s/.test(inner)
    ? readQuoted(inner.slice('include'.length).trim())?.value
    : undefined;
  if (path === undefined) {
    return undefined;
  }
  const folder = options.includeDir ?? input.config.docsDir;
  const resolved = RepositoryFiles.resolve(path, posix.normalize(folder));
  const opened =
    resolved.path === undefined
      ? { problem: resolved.problem }
      : await openInclude(resolved.path, chain, input);
  if ('problem' in opened) {
    if (!/\signore missing\b/.test(inner)) {
      const at = { file: chain[chain.length - 1], line };
      reportSkipped(input, at, path, opened.problem);
    }
    return '';
  }
  const rendered = await renderTemplate({
    ...template,
    source: mapText(opened.text.replace(/\n$/, '')),
    chain: opened.chain,
  });
  return rendered.text;
}

async function renderPart(
  template: Template,
  part: TemplatePart,
  line: number,
): Promise<string | undefined> {
  const { variables, input } = template;
  switch (part.kind) {
    case 'comment':
      return '';
    case 'raw':
      return part.inner;
    case 'statement': {
      if (GRAPH.test(part.inner)) {
        return undefined;
      }
      // The other plugin has tags of the same name, and comes after.
      if (
        input.config.plugins.has('include-markdown') &&
        /^include/.test(part.inner)
      ) {
        return undefined;
      }
      const included = await include(template, part, line);
      if (included === undefined) {
        report(template, part, line);
      }
      return included;
    }
    default: {
      const text = evaluate(part.inner, variables);
      if (text === undefined) {
        return isForOthers(part, input)
          ? undefined
          : unknown(template, part, line);
      }
      const refusal = input.budget.grow(Buffer.byteLength(text));
      if (refusal === undefined) {
        return text;
      }
      const at = { file: template.chain[template.chain.length - 1], line };
      reportSkipped(input, at, part.inner, refusal);
      return undefined;
    }
  }
}

async function renderTemplate(template: Template): Promise<MappedText> {
  const { source, options } = template;
  const { text } = source;
  const lineOf = createLineFinder(source);
  const replacements: Replacement[] = [];
  let done = 0;
  for (const part of findTemplateParts(text, options.delimiters)) {
    const line = lineOf(part.start);
    const rendered = await renderPart(template, part, line);
    if (rendered !== undefined) {
      let { start, end } = part;
      while (part.trimsBefore && start > done && SPACE.test(text[start - 1])) {
        start--;
      }
      while (part.trimsAfter && end < text.length && SPACE.test(text[end])) {
        end++;
      }
      start = Math.max(start, done);
      replacements.push({ start, end, text: rendered });
      done = end;
    }
  }
  return replaceParts(source, replacements);
}

/**
 * Puts variables into pages (`{{ name }}`), from `extra`, from files with
 * variables and from the front matter of the page.
 *
 * @remarks
 *
 * Nothing is run: what calls something, compares or repeats stays as it is
 * written and is reported.
 */
export async function createMacros(
  context: SourceContext,
): Promise<SourceStep> {
  const options = readMacroOptions(context.config.plugins.get('macros') ?? {});
  const site = await readSiteVariables(context);
  return async (source, input) =>
    isRendered(options, input)
      ? renderTemplate({
          source,
          chain: startChain(input),
          variables: pageVariables(site, input),
          options,
          input,
          reported: new Set(),
        })
      : source;
}
