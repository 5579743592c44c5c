import { findTagEnd } from '../../source/directives';

/** The signs that set a template's tags apart from its text. */
export type Delimiters = {
  readonly variable: readonly [string, string];
  readonly statement: readonly [string, string];
  readonly comment: readonly [string, string];
};

/** A tag in a template. */
export type TemplatePart = {
  readonly kind: 'variable' | 'statement' | 'comment' | 'raw';
  readonly start: number;
  readonly end: number;
  /** What stands between its signs; of `raw`, between the two tags. */
  readonly inner: string;
  /** Whether white space before and after it goes, too. */
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
};

// A longer one is text in which somebody forgot to close a tag.
const MAX_TAG = 1_000;

const KINDS = ['variable', 'statement', 'comment'] as const;

// `## Heading {#anchor}` is an attribute list to everybody but Jinja.
const ANCHOR = /^\{#[\w:.-]+\}/;

/** Finds signs, without looking at any part of a text twice. */
class Finder {
  readonly #text: string;
  readonly #next = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a sign is next; further on with each question. */
  next(sign: string, from: number): number {
    let at = this.#next.get(sign) ?? -1;
    if (at < from) {
      const found = this.#text.indexOf(sign, from);
      at = found < 0 ? Infinity : found;
      this.#next.set(sign, at);
    }
    return at;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function findRawEnd(
  text: string,
  from: number,
  [open, close]: readonly [string, string],
): { readonly start: number; readonly end: number } | undefined {
  const pattern = new RegExp(
    `${escapeRegExp(open)}[-+]?\\s{0,20}endraw\\s{0,20}[-+]?${escapeRegExp(
      close,
    )}`,
    'g',
  );
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match
    ? { start: match.index, end: match.index + match[0].length }
    : undefined;
}

/** The kind of tag that opens next, and where. */
function findOpening(
  finder: Finder,
  delimiters: Delimiters,
  from: number,
): { readonly kind: (typeof KINDS)[number]; readonly at: number } | undefined {
  const [first] = KINDS.map(kind => ({
    kind,
    at: finder.next(delimiters[kind][0], from),
  })).sort((a, b) => a.at - b.at);
  return first.at < Infinity ? first : undefined;
}

/** Finds the tags of a template in order. */
export function* findTemplateParts(
  text: string,
  delimiters: Delimiters,
): Generator<TemplatePart> {
  const openings = new Finder(text);
  const closings = new Finder(text);
  let hasRawEnd = true;
  let from = 0;
  for (;;) {
    const opening = findOpening(openings, delimiters, from);
    if (!opening) {
      return;
    }
    const { kind, at } = opening;
    const [open, close] = delimiters[kind];
    const innerStart = at + open.length;
    const closing = closings.next(close, innerStart);
    const isAnchor =
      kind === 'comment' && ANCHOR.test(text.slice(at, at + 200));
    const isTooFar = kind !== 'comment' && closing - innerStart > MAX_TAG;
    if (closing === Infinity || isAnchor || isTooFar) {
      from = innerStart;
      continue;
    }
    const end =
      kind === 'comment'
        ? closing + close.length
        : findTagEnd(text, innerStart, close);
    const inner = text.slice(innerStart, end - close.length);
    const part = {
      start: at,
      end,
      inner: inner.replace(/^[-+]|[-+]$/g, '').trim(),
      trimsBefore: inner.startsWith('-'),
      trimsAfter: inner.endsWith('-'),
    };
    const raw =
      kind === 'statement' && part.inner === 'raw' && hasRawEnd
        ? findRawEnd(text, end, delimiters.statement)
        : undefined;
    if (raw) {
      from = raw.end;
      yield {
        ...part,
        kind: 'raw',
        end: raw.end,
        inner: text.slice(end, raw.start),
      };
    } else {
      // Where there is none, there is none further down either.
      hasRawEnd &&= part.inner !== 'raw';
      from = end;
      yield { ...part, kind };
    }
  }
}
