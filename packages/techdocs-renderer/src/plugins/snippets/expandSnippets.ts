import { posix } from 'node:path';
import { PAGE_FOLDER } from '../../config/parseYaml';
import { RepositoryFiles } from '../../files/RepositoryFiles';
import { MappedText } from '../../source/MappedText';
import {
  openInclude,
  reportSkipped,
  startChain,
} from '../../source/openInclude';
import { PageInput } from '../../source/PageInput';
import { parseSectionMarker, parseSnippetMarker } from './snippetMarker';
import { cutPart, parseSnippetPath } from './snippetPart';

type Line = {
  readonly text: string;
  /** Line of the file it stands in, or on which it was asked for. */
  readonly number: number;
};

/** A file, or a part of one, whose lines may ask for others. */
type Piece = {
  readonly lines: readonly Line[];
  readonly chain: readonly string[];
  /** Whether it was cut out by name; its markers are gone then. */
  readonly isSection: boolean;
};

const TAB = 4;

function expandTabs(space: string): string {
  return space.replace(/\t/g, ' '.repeat(TAB));
}

function toBase(written: string, { config, page }: PageInput): string {
  const named = written
    .replace(PAGE_FOLDER, posix.dirname(page.repositoryPath))
    .replace('$docs_dir', config.docsDir)
    .replace('$config_dir', '.');
  return posix.normalize(named.replace(/\\/g, '/')).replace(/(?<=.)\/$/, '');
}

/** Finds a snippet below one of the folders that snippets are in. */
async function findSnippet(
  written: string,
  input: PageInput,
): Promise<
  | { readonly path: string; readonly problem?: undefined }
  | { readonly path?: undefined; readonly problem: string }
> {
  let problem = 'does not exist';
  for (const base of input.config.snippets.basePaths.map(b =>
    toBase(b, input),
  )) {
    const inBase = RepositoryFiles.resolve(written, base);
    const besides = RepositoryFiles.resolve(written, posix.dirname(base));
    if (inBase.path === undefined) {
      problem = inBase.problem;
    } else if (besides.path === base) {
      // The base can be one file.
      return { path: base };
    } else if (base !== '.' && !inBase.path.startsWith(`${base}/`)) {
      problem = `is outside of "${base}"`;
    } else {
      const found = await input.repository.read(inBase.path);
      if (found.text !== undefined) {
        return { path: inBase.path };
      }
      problem = found.problem;
    }
  }
  return { problem };
}

async function expandOne(
  written: string,
  space: string,
  at: { readonly line: number; readonly chain: readonly string[] },
  input: PageInput,
): Promise<readonly string[]> {
  const skip = (problem: string): readonly string[] => {
    const file = at.chain[at.chain.length - 1];
    reportSkipped(input, { file, line: at.line }, written, problem);
    return [];
  };
  const { path, part } = parseSnippetPath(written);
  const isUrl = /^https?:\/\//i.test(written);
  const found = await findSnippet(isUrl ? written : path, input);
  if (found.path === undefined) {
    return skip(found.problem);
  }
  const opened = await openInclude(found.path, at.chain, input);
  if (opened.text === undefined) {
    return skip(opened.problem);
  }
  const { dedents } = input.config.snippets;
  const cut = cutPart(opened.text.split('\n'), part, dedents);
  if (!cut) {
    return skip('has no section of that name');
  }
  const lines = cut.map((text, i) => ({ text, number: i + 1 }));
  const isSection = part.kind === 'section';
  const { chain } = opened;
  const expanded = await expandLines({ lines, chain, isSection }, input);
  const indent = expandTabs(space);
  return expanded.map(line => indent + line.text);
}

async function expandLines(
  { lines, chain, isSection }: Piece,
  input: PageInput,
): Promise<readonly Line[]> {
  const result: Line[] = [];
  let isList = false;
  for (const { text, number } of lines) {
    const marker = parseSnippetMarker(text);
    const add = (line: string) => result.push({ text: line, number });
    const expand = async (written: string, space: string) => {
      if (!written.startsWith(';')) {
        const at = { line: number, chain };
        (await expandOne(written, space, at, input)).forEach(add);
      }
    };
    if (marker?.kind === 'escaped') {
      add(marker.line);
    } else if (marker?.kind === 'block') {
      isList = !isList;
    } else if (isList) {
      if (!marker) {
        const written = text.trim();
        const space = /^[ \t]*/.exec(text)![0];
        await (written ? expand(written, space) : add(''));
      }
    } else if (marker) {
      await expand(marker.path.trim(), marker.space);
    } else {
      const section = isSection ? undefined : parseSectionMarker(text);
      if (!section || section.kind === 'escaped') {
        add(section ? section.line : text);
      }
    }
  }
  return result;
}

/**
 * Puts snippets (`--8<-- "file"`) into a page.
 *
 * @remarks
 *
 * Before Markdown is parsed, and so inside of code as well. A snippet that is
 * not to be had is reported and left out.
 */
export async function expandSnippets(
  source: MappedText,
  input: PageInput,
): Promise<MappedText> {
  const { autoAppend } = input.config.snippets;
  if (!source.text.includes('8<') && autoAppend.length === 0) {
    return source;
  }
  const lines: Line[] = source.text
    .split('\n')
    .map((text, i) => ({ text, number: source.lines[i] }));
  const number = lines[lines.length - 1].number;
  for (const path of autoAppend) {
    lines.push({ text: '', number }, { text: `-8<- "${path}"`, number });
  }
  const chain = startChain(input);
  const expanded = await expandLines({ lines, chain, isSection: false }, input);
  return {
    text: expanded.map(line => line.text).join('\n'),
    lines: expanded.map(line => line.number),
  };
}
