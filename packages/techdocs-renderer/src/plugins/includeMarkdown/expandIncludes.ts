import { asMap, asText } from '../../config/parseYaml';
import { dedent } from '../../source/dedent';
import { Directive, findDirectives } from '../../source/directives';
import {
  createLineFinder,
  MappedText,
  mapText,
  Replacement,
  replaceParts,
} from '../../source/MappedText';
import {
  openInclude,
  reportAt,
  reportSkipped,
  startChain,
} from '../../source/openInclude';
import { PageInput } from '../../source/PageInput';
import { rebaseLinks } from '../../source/rebaseLinks';
import { cutBetween } from './cutBetween';
import { readExclusion } from './exclusion';
import { findIncluded } from './findIncluded';
import { IncludeOptions, readIncludeOptions } from './includeOptions';
import { offsetHeadings } from './offsetHeadings';

const INDENT = /[ \t\w\\.]/;
const MAX_INDENT = 1_000;

/** Where a tag stands. */
type TagPlace = {
  readonly line: number;
  /** What stands before it on its line. */
  readonly indent: string;
  readonly chain: readonly string[];
};

function fileOf({ chain }: TagPlace): string {
  return chain[chain.length - 1];
}

function indentLines(text: string, indent: string): string {
  return text.replace(/(?<=\n)(?=[^])/g, indent);
}

function escapeComment(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Fits an included text in where its tag stands. */
function fitIn(
  included: string,
  written: string,
  place: TagPlace,
  options: IncludeOptions,
): string {
  let text = options.keepsTrailingNewlines
    ? included
    : included.replace(/(?<!\n)\n+$/, '');
  if (!options.isMarkdown) {
    text = options.dedents ? dedent(text.split('\n')).join('\n') : text;
    return (
      place.indent +
      (options.keepsIndent ? indentLines(text, place.indent) : text)
    );
  }
  if (options.hasComments) {
    const gap = options.keepsTrailingNewlines ? '\n' : '';
    const name = escapeComment(written);
    text = `<!-- BEGIN INCLUDE ${name} -->${gap}${text}${gap}<!-- END INCLUDE -->`;
  }
  text = place.indent + text;
  if (options.dedents) {
    text = dedent(text.split('\n')).join('\n');
  }
  if (options.keepsIndent) {
    text = indentLines(text, ' '.repeat(place.indent.length));
  }
  return offsetHeadings(text, options.headingOffset);
}

async function expandFile(
  path: string,
  written: string,
  place: TagPlace,
  options: IncludeOptions,
  input: PageInput,
): Promise<string | undefined> {
  const skip = (problem: string) => {
    const at = { file: fileOf(place), line: place.line };
    reportSkipped(input, at, written, problem);
  };
  const opened = await openInclude(path, place.chain, input);
  if (opened.text === undefined) {
    skip(opened.problem);
    return undefined;
  }
  const cut = cutBetween(opened.text, options.start, options.end);
  const missing = [
    cut.isStartMissing ? options.start : undefined,
    cut.isEndMissing ? options.end : undefined,
  ];
  for (const mark of missing.filter(m => m !== undefined)) {
    reportAt(
      input,
      { file: fileOf(place), line: place.line },
      `"${written}" does not hold ${JSON.stringify(
        mark,
      )}, which is to bound what is included.`,
    );
  }
  const source = mapText(cut.text, cut.firstLine);
  const text = options.isRecursive
    ? (await expandText(source, opened.chain, input)).text
    : cut.text;
  const rebased = options.rewritesUrls
    ? rebaseLinks(text, path, fileOf(place))
    : text;
  return fitIn(rebased, written, place, options);
}

async function expandDirective(
  directive: Directive,
  isMarkdown: boolean,
  place: TagPlace,
  input: PageInput,
): Promise<string | undefined> {
  const at = { file: fileOf(place), line: place.line };
  const written = directive.file;
  if (written === undefined) {
    reportSkipped(
      input,
      at,
      directive.name,
      'is not followed by the name of a file in quotes',
    );
    return undefined;
  }
  const settings = input.config.plugins.get('include-markdown') ?? {};
  const { options, unknown } = readIncludeOptions(
    directive,
    isMarkdown,
    settings,
  );
  unknown.forEach(name =>
    reportAt(input, at, `"${name}" is no option of "${directive.name}".`),
  );
  const found = await findIncluded(written, fileOf(place), options, input);
  if (!found.paths) {
    reportSkipped(input, at, written, found.problem);
    return undefined;
  }
  const texts: string[] = [];
  for (const path of found.paths) {
    const text = await expandFile(path, written, place, options, input);
    if (text !== undefined) {
      texts.push(text);
    }
  }
  return texts.length > 0 ? texts.join('') : undefined;
}

/** Names of the tags, which an author can change. */
function readNames(input: PageInput): ReadonlyMap<string, boolean> {
  const settings = input.config.plugins.get('include-markdown');
  const names = asMap(settings?.directives);
  return new Map([
    [asText(names?.include) ?? 'include', false],
    [asText(names?.['include-markdown']) ?? 'include-markdown', true],
  ]);
}

async function expandText(
  source: MappedText,
  chain: readonly string[],
  input: PageInput,
): Promise<MappedText> {
  const settings = input.config.plugins.get('include-markdown');
  const names = readNames(input);
  const opening = asText(settings?.opening_tag);
  const closing = asText(settings?.closing_tag);
  const lineOf = createLineFinder(source);
  const replacements: Replacement[] = [];
  let done = 0;
  for (const directive of findDirectives(
    source.text,
    [...names.keys()],
    opening,
    closing,
  )) {
    let start = directive.start;
    while (
      start > Math.max(done, directive.start - MAX_INDENT) &&
      INDENT.test(source.text[start - 1])
    ) {
      start--;
    }
    const indent = source.text.slice(start, directive.start);
    const place = { line: lineOf(directive.start), indent, chain };
    const isMarkdown = names.get(directive.name) === true;
    const text = await expandDirective(directive, isMarkdown, place, input);
    if (text !== undefined) {
      replacements.push({ start, end: directive.end, text });
    }
    done = directive.end;
  }
  return replaceParts(source, replacements);
}

/**
 * Puts files into a page where `{% include "…" %}` and
 * `{% include-markdown "…" %}` ask for it.
 *
 * @remarks
 *
 * A tag whose file is not to be had is reported and stays as it is written.
 */
export async function expandIncludes(
  source: MappedText,
  input: PageInput,
): Promise<MappedText> {
  return readExclusion(input.config)(input.page.repositoryPath)
    ? source
    : expandText(source, startChain(input), input);
}
