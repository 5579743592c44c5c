/** A tag such as `{% include "file.md" start="x" %}`. */
export type Directive = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The first thing in quotes, if nothing but spaces stands before it. */
  readonly file?: string;
  readonly options: ReadonlyMap<string, string>;
};

const MAX_LENGTH = 2_000;
const NAME = /^-?\s*([\w-]+)(?=\s|$)/;
const OPTION = /^([\w-]+)=/;

/** Reads a text in quotes at the beginning of another. */
export function readQuoted(
  text: string,
): { readonly value: string; readonly length: number } | undefined {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") {
    return undefined;
  }
  for (let i = 1; i < text.length; i++) {
    if (text[i] === quote && text[i - 1] !== '\\') {
      const value = text.slice(1, i).split(`\\${quote}`).join(quote);
      return { value, length: i + 1 };
    }
  }
  return undefined;
}

/**
 * Where a tag ends: behind the first closing sign that is not in quotes.
 *
 * @returns A negative number when it is not closed within reach
 */
export function findTagEnd(
  text: string,
  from: number,
  closing: string,
): number {
  const limit = Math.min(text.length, from + MAX_LENGTH);
  const reach = text.slice(from, limit);
  const plain = reach.indexOf(closing);
  if (plain < 0) {
    return -1;
  }
  for (let at = 0; at < reach.length; at++) {
    if (reach.startsWith(closing, at)) {
      return from + at + closing.length;
    }
    const isQuote = reach[at] === '"' || reach[at] === "'";
    const quoted = isQuote ? readQuoted(reach.slice(at)) : undefined;
    if (isQuote && !quoted) {
      // An apostrophe.
      break;
    }
    at += quoted ? quoted.length - 1 : 0;
  }
  return from + plain + closing.length;
}

function readOptions(text: string): Map<string, string> {
  const options = new Map<string, string>();
  let rest = text.trimStart();
  while (rest) {
    const name = OPTION.exec(rest);
    rest = name ? rest.slice(name[0].length) : rest;
    const quoted = readQuoted(rest);
    const plain = /^\S*/.exec(rest)![0];
    if (name) {
      options.set(name[1], quoted?.value ?? plain);
    }
    rest = rest.slice(quoted?.length ?? (plain.length || 1)).trimStart();
  }
  return options;
}

/**
 * Finds the tags of a text that have one of the given names.
 *
 * @param opening - What a tag begins with, usually `{%`
 * @param closing - What it ends with, usually `%}`
 */
export function* findDirectives(
  text: string,
  names: readonly string[],
  opening: string = '{%',
  closing: string = '%}',
): Generator<Directive> {
  let start = text.indexOf(opening);
  while (start >= 0) {
    const inner = start + opening.length;
    const name = NAME.exec(text.slice(inner, inner + 100));
    let next = inner;
    if (name && names.includes(name[1])) {
      const end = findTagEnd(text, inner + name[0].length, closing);
      if (end >= 0) {
        const body = text
          .slice(inner + name[0].length, end - closing.length)
          .replace(/-$/, '')
          .trim();
        const file = readQuoted(body);
        const options = readOptions(file ? body.slice(file.length) : body);
        yield { start, end, name: name[1], file: file?.value, options };
        next = end;
      }
    }
    start = text.indexOf(opening, next);
  }
}
