import { removePlaceholders } from './placeholders';
import { Stash } from './Stash';

const TAB = 4;
// A back quote in the info string makes it inline code instead, and so does a
// first word that is no name of a language.
const OPENING = /^(?:(`{3,})([^`]*)|(~{3,})([^~]*))$/;
const INFO = /^\s*(?:$|\{|[.@]?[\w#.+-]+(?=[\s{]|$)|[a-zA-Z]\w*=["'])/;

/** Spaces, tabs and `>` at the beginning of a line. */
type Prefix = {
  /** With tabs as spaces. */
  readonly text: string;
  /** What follows. */
  readonly rest: string;
};

type OpenFence = {
  readonly line: number;
  readonly prefix: string;
  readonly quotes: number;
  readonly fence: string;
  readonly info: string;
  readonly code: string[];
  hasGap: boolean;
};

function readPrefix(line: string, columns = Infinity): Prefix {
  let text = '';
  let i = 0;
  while (i < line.length && text.length < columns) {
    const char = line[i];
    if (char === '\t') {
      text += ' '.repeat(TAB - (text.length % TAB));
    } else if (char === ' ' || char === '>') {
      text += char;
    } else {
      break;
    }
    i++;
  }
  return { text, rest: line.slice(i) };
}

function countQuotes(prefix: string): number {
  return prefix.split('>').length - 1;
}

function openFence(line: string, number: number): OpenFence | undefined {
  const { text: prefix, rest } = readPrefix(line);
  const match = OPENING.exec(rest);
  return match && INFO.test(match[2] ?? match[4])
    ? {
        line: number,
        prefix,
        quotes: countQuotes(prefix),
        fence: match[1] ?? match[3],
        info: (match[2] ?? match[4]).trim(),
        code: [],
        hasGap: false,
      }
    : undefined;
}

type Reading = 'code' | 'end' | 'broken';

/** What a line below an opening fence is. */
function readLine(open: OpenFence, { text, rest }: Prefix): Reading {
  const quotes = countQuotes(text);
  if (rest === '' && (quotes === 0 || open.quotes > 0)) {
    open.hasGap = true;
    return quotes <= open.quotes ? 'code' : 'broken';
  }
  const isDedented =
    open.quotes > 0
      ? quotes > open.quotes ||
        text.length < open.prefix.length ||
        (open.hasGap && quotes < open.quotes)
      : quotes > 0 || text.length !== open.prefix.length;
  if (isDedented) {
    return 'broken';
  }
  if (rest.trimEnd() === open.fence) {
    return 'end';
  }
  open.hasGap = false;
  return 'code';
}

/**
 * Takes blocks of code between fences out of a page.
 *
 * @remarks
 *
 * Happens first, so that nothing in them is taken for Markdown. A block ends
 * where a line is indented less than its opening; one that is never closed is
 * none.
 *
 * @returns The text with a placeholder, indented alike, for each block
 */
export function extractFences(text: string, stash: Stash): string {
  const lines = text.split('\n');
  const result: string[] = [];
  let open: OpenFence | undefined;
  lines.forEach((written, number) => {
    const line = removePlaceholders(written);
    result.push(line);
    if (!open) {
      open = openFence(line, number);
      return;
    }
    const prefix = readPrefix(line, open.prefix.length);
    const reading = readLine(open, prefix);
    if (reading === 'broken') {
      open = undefined;
    } else if (reading === 'code') {
      open.code.push(prefix.rest);
    } else {
      const { line: first, fence, info, code } = open;
      const mark = stash.add({
        type: 'code',
        fence,
        info,
        content: `${code.join('\n')}\n`,
        line: first,
        source: lines.slice(first, number + 1).join('\n'),
        indent: open.prefix.length,
      });
      result.splice(result.length - (number - first) - 1, Infinity);
      result.push(open.prefix + mark);
      open = undefined;
    }
  });
  return result.join('\n');
}
