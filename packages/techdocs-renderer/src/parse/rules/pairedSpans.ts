import type { MarkdownIt, StateInline } from 'markdown-it';

/** Elements for text between two doubled markers; `~~` is built into the parser. */
const DOUBLED: ReadonlyMap<number, { tag: string; markup: string }> = new Map([
  [0x3d, { tag: 'mark', markup: '==' }],
  [0x5e, { tag: 'ins', markup: '^^' }],
]);

/** Elements for text without spaces between two single markers. */
const SINGLE: ReadonlyMap<number, { tag: string; content: RegExp }> = new Map([
  [0x5e, { tag: 'sup', content: /\^((?:\\[^]|[^\s\\^])+)\^(?!\^)/y }],
  [0x7e, { tag: 'sub', content: /~((?:\\[^]|[^\s\\~])+)~(?!~)/y }],
]);

// Runs are only collected here and paired afterwards together with emphasis, so
// that a thousand unmatched markers cost a thousand steps and not a million.
function scanDoubled(state: StateInline, silent: boolean): boolean {
  const marker = state.src.charCodeAt(state.pos);
  const span = DOUBLED.get(marker);
  if (!span || silent || state.src.charCodeAt(state.pos + 1) !== marker) {
    return false;
  }
  const run = state.scanDelims(state.pos, true);
  if (run.length % 2) {
    state.push('text', '', 0).content = span.markup[0];
  }
  for (let i = 0; i < Math.floor(run.length / 2); i++) {
    state.push('text', '', 0).content = span.markup;
    state.delimiters.push({
      marker,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: run.can_open,
      close: run.can_close,
    });
  }
  state.pos += run.length;
  return true;
}

function convertPairs(
  state: StateInline,
  delimiters: StateInline['delimiters'],
): void {
  for (const opening of delimiters) {
    const span = DOUBLED.get(opening.marker);
    if (span && opening.end !== -1) {
      const ends = [
        { delimiter: opening, type: 'open', nesting: 1 },
        { delimiter: delimiters[opening.end], type: 'close', nesting: -1 },
      ] as const;
      for (const { delimiter, type, nesting } of ends) {
        Object.assign(state.tokens[delimiter.token], {
          type: `${span.tag}_${type}`,
          tag: span.tag,
          nesting,
          markup: span.markup,
          content: '',
        });
      }
    }
  }
}

function pairDoubled(state: StateInline): boolean {
  convertPairs(state, state.delimiters);
  for (const meta of state.tokens_meta) {
    if (meta?.delimiters) {
      convertPairs(state, meta.delimiters);
    }
  }
  return true;
}

function single(state: StateInline, silent: boolean): boolean {
  const marker = state.src.charCodeAt(state.pos);
  const span = SINGLE.get(marker);
  if (!span || silent || state.src.charCodeAt(state.pos + 1) === marker) {
    return false;
  }
  span.content.lastIndex = state.pos;
  const match = span.content.exec(state.src);
  const { pos, posMax } = state;
  if (!match || pos + match[0].length > posMax) {
    return false;
  }
  state.push(`${span.tag}_open`, span.tag, 1);
  state.pos = pos + 1;
  state.posMax = pos + match[0].length - 1;
  state.md.inline.tokenize(state);
  state.push(`${span.tag}_close`, span.tag, -1);
  state.pos = pos + match[0].length;
  state.posMax = posMax;
  return true;
}

/** Adds `==mark==`, `^^insert^^`, `^super^` and `~sub~`. */
export function addPairedSpans(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'doubled_span', scanDoubled);
  md.inline.ruler2.before('emphasis', 'doubled_span', pairDoubled);
  md.inline.ruler.after('emphasis', 'single_span', single);
}
