import { readQuoted } from '../../source/directives';

/** An argument of a call, as far as it is plain data. */
export type CallValue = string | readonly string[];

/** What stands between the parentheses of `read_csv("file.csv", sep=";")`. */
export type CallArguments = {
  /** The first one without a name. */
  readonly first?: string;
  readonly named: ReadonlyMap<string, CallValue>;
};

const PLAIN = /^[^\s,\])'"]+/;

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n' };

function unescape(text: string): string {
  return text.replace(/\\([tn\\])/g, (_, char) => ESCAPES[char] ?? char);
}

/** Reads `"text"`, `12`, `None` or a list of them from the beginning of a text. */
function readValue(
  text: string,
): { value: CallValue; rest: string } | undefined {
  const quoted = readQuoted(text);
  if (quoted) {
    return { value: unescape(quoted.value), rest: text.slice(quoted.length) };
  }
  if (!/^[[(]/.test(text)) {
    const plain = PLAIN.exec(text)?.[0];
    return plain === undefined
      ? undefined
      : { value: plain, rest: text.slice(plain.length) };
  }
  const items: string[] = [];
  let rest = text.slice(1).trimStart();
  while (!/^[\])]/.test(rest)) {
    const item = /^[[(]/.test(rest) ? undefined : readValue(rest);
    if (!item || typeof item.value !== 'string') {
      return undefined;
    }
    items.push(item.value);
    rest = item.rest.trimStart().replace(/^,/, '').trimStart();
  }
  return { value: items, rest: rest.slice(1) };
}

/**
 * Reads the arguments of a call.
 *
 * @returns `undefined` for everything that would have to be run
 */
export function parseCallArguments(written: string): CallArguments | undefined {
  const named = new Map<string, CallValue>();
  let first: string | undefined;
  let rest = written.replace(/^r(?=["'])/, '').trim();
  while (rest) {
    const name = /^([a-z_]\w*)\s*=\s*r?(?=["'\w[(-])/i.exec(rest);
    const read = readValue(name ? rest.slice(name[0].length) : rest);
    if (!read) {
      return undefined;
    }
    if (name) {
      named.set(name[1], read.value);
    } else if (first === undefined && typeof read.value === 'string') {
      first = read.value;
    } else {
      return undefined;
    }
    rest = read.rest.trimStart();
    if (rest && !rest.startsWith(',')) {
      return undefined;
    }
    rest = rest.slice(1).trimStart();
  }
  const path = named.get('filepath_or_buffer');
  return {
    first: first ?? (typeof path === 'string' ? path : undefined),
    named,
  };
}
