import { readQuoted } from '../../source/directives';

/** A filter with what stands in its parentheses. */
export type FilterCall = {
  readonly name: string;
  readonly args: readonly string[];
};

/** What stands between `{{` and `}}`: a variable or a text, and filters. */
export type Expression = {
  /** A text, or where to find one. */
  readonly value:
    | { readonly text: string }
    | { readonly path: readonly string[] };
  readonly filters: readonly FilterCall[];
};

const MAX_LENGTH = 1_000;
const NAME = /^[a-z_]\w*/i;
const NUMBER = /^-?\d+(?:\.\d+)?/;

/** Walks over the text of an expression. */
class Reader {
  #rest: string;

  constructor(text: string) {
    this.#rest = text.trim();
  }

  get isDone(): boolean {
    return this.#rest === '';
  }

  take(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.#rest)?.[0];
    if (match !== undefined) {
      this.#rest = this.#rest.slice(match.length).trimStart();
    }
    return match;
  }

  takeText(): string | undefined {
    const quoted = readQuoted(this.#rest);
    if (quoted) {
      this.#rest = this.#rest.slice(quoted.length).trimStart();
    }
    return quoted?.value;
  }
}

function readPath(reader: Reader): readonly string[] | undefined {
  const first = reader.take(NAME);
  if (first === undefined) {
    return undefined;
  }
  const path = [first];
  for (;;) {
    if (reader.take(/^\./)) {
      const key = reader.take(NAME) ?? reader.take(/^\d+/);
      if (key === undefined) {
        return undefined;
      }
      path.push(key);
    } else if (reader.take(/^\[/)) {
      const key = reader.takeText() ?? reader.take(/^-?\d+/);
      if (key === undefined || !reader.take(/^\]/)) {
        return undefined;
      }
      path.push(key);
    } else {
      return path;
    }
  }
}

function readFilter(reader: Reader): FilterCall | undefined {
  const name = reader.take(NAME);
  if (name === undefined || !reader.take(/^\(/)) {
    return name === undefined ? undefined : { name, args: [] };
  }
  const args: string[] = [];
  while (!reader.take(/^\)/)) {
    // Which of its values is meant is clear from the order in all we know.
    reader.take(/^[a-z_]\w*\s*=(?!=)/i);
    const arg =
      reader.takeText() ??
      reader.take(NUMBER) ??
      reader.take(/^(?:true|false)/i);
    if (arg === undefined) {
      return undefined;
    }
    args.push(arg);
    reader.take(/^,/);
  }
  return { name, args };
}

/**
 * Reads an expression, as far as it names a variable and passes it to filters.
 *
 * @returns `undefined` for everything that would have to be run
 */
export function parseExpression(text: string): Expression | undefined {
  if (text.length > MAX_LENGTH) {
    return undefined;
  }
  const reader = new Reader(text);
  const literal = reader.takeText() ?? reader.take(NUMBER);
  const path = literal === undefined ? readPath(reader) : undefined;
  if (literal === undefined && path === undefined) {
    return undefined;
  }
  const filters: FilterCall[] = [];
  while (reader.take(/^\|/)) {
    const filter = readFilter(reader);
    if (!filter) {
      return undefined;
    }
    filters.push(filter);
  }
  const value = path ? { path } : { text: literal ?? '' };
  return reader.isDone ? { value, filters } : undefined;
}
