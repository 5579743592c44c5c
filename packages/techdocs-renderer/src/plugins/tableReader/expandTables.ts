import { posix } from 'node:path';
import { asText } from '../../config/parseYaml';
import {
  createLineFinder,
  MappedText,
  Replacement,
  replaceParts,
} from '../../source/MappedText';
import {
  findFile,
  openInclude,
  Place,
  reportAt,
  reportSkipped,
  startChain,
} from '../../source/openInclude';
import { PageInput } from '../../source/PageInput';
import { CallArguments, parseCallArguments } from './callArguments';
import { readRecords } from './readRecords';
import { ReadTable, readTable } from './readTable';
import { renderTable } from './renderTable';

// Not further than a line: what comes after an opening that is not closed is text.
const CALL = /\{\{-?[ \t]*(read_[a-z]{1,20})\(([^\n]{1,1000}?)\)[ \t]*-?\}\}/gi;

const SEPARATORS: Readonly<Record<string, string>> = {
  read_csv: ',',
  read_table: '\t',
};

/** Readers of lists of mappings. */
const RECORDS: ReadonlySet<string> = new Set(['read_json', 'read_yaml']);

/** @returns what is wrong with it, if it cannot be read */
function tryReadRecords(text: string, fileName: string): ReadTable | string {
  try {
    return (
      readRecords(text, fileName) ?? 'is no list of entries with the same keys'
    );
  } catch (error) {
    return `is not understood: ${(error as Error).message}`;
  }
}

async function readCall(
  reader: string,
  call: CallArguments,
  at: Place,
  input: PageInput,
): Promise<string | undefined> {
  const { config, page, repository } = input;
  const written = call.first ?? '';
  const dataPath = asText(config.plugins.get('table-reader')?.data_path) ?? '.';
  const found = await findFile(
    written,
    [
      posix.normalize(dataPath),
      posix.join(config.docsDir, dataPath),
      posix.dirname(page.repositoryPath),
    ],
    repository,
  );
  const skip = (problem: string) => {
    reportSkipped(input, at, written, problem);
    return undefined;
  };
  if (found.path === undefined) {
    return skip(found.problem);
  }
  const opened = await openInclude(found.path, startChain(input), input);
  if (opened.text === undefined) {
    return skip(opened.problem);
  }
  if (reader === 'read_raw') {
    return opened.text;
  }
  const read = RECORDS.has(reader)
    ? tryReadRecords(opened.text, written)
    : readTable(opened.text, call, SEPARATORS[reader]);
  if (typeof read === 'string') {
    return skip(read);
  }
  const { table, ignored, isCut } = read;
  ignored.forEach(name =>
    reportAt(input, at, `"${name}" has no effect on how "${written}" is read.`),
  );
  if (isCut) {
    reportAt(
      input,
      at,
      `"${written}" has more rows or columns than are shown.`,
    );
  }
  const text = renderTable(table);
  // Signs between cells make a table longer than its file.
  const growth = Math.max(0, text.length - opened.text.length);
  const refusal = input.budget.grow(growth);
  return refusal === undefined ? text : skip(refusal);
}

/** Indents a table as its tag is, in steps that Markdown knows. */
function indent(text: string, spaces: number): string {
  const indentation = ' '.repeat(spaces - (spaces % 4));
  return text
    .split('\n')
    .map(line => (line.trim() ? indentation + line : line))
    .join('\n');
}

/** Puts tables into a page where `{{ read_csv("file.csv") }}` asks for them. */
export async function expandTables(
  source: MappedText,
  input: PageInput,
): Promise<MappedText> {
  if (!source.text.includes('{{')) {
    return source;
  }
  const lineOf = createLineFinder(source);
  const replacements: Replacement[] = [];
  let done = 0;
  for (const match of source.text.matchAll(CALL)) {
    const [all, name, args] = match;
    const reader = name.toLowerCase();
    const at = { file: input.page.repositoryPath, line: lineOf(match.index) };
    const call = parseCallArguments(args);
    const isKnown =
      reader === 'read_raw' ||
      RECORDS.has(reader) ||
      Object.hasOwn(SEPARATORS, reader);
    if (!isKnown || call?.first === undefined) {
      const problem = isKnown
        ? 'is more than the name of a file and plain options'
        : 'reads a kind of file that is not supported; use CSV or YAML';
      reportSkipped(input, at, all.trim(), problem);
    } else {
      const text = await readCall(reader, call, at, input);
      if (text !== undefined) {
        let start = match.index;
        while (start > done && source.text[start - 1] === ' ') {
          start--;
        }
        done = match.index + all.length;
        const spaces = match.index - start;
        replacements.push({ start, end: done, text: indent(text, spaces) });
      }
    }
  }
  return replaceParts(source, replacements);
}
