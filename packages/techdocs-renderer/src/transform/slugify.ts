import { SlugStyle } from '../config/siteConfig';

const NOT_WORD_ASCII = /[^\w\s-]/g;
const NOT_WORD_UNICODE = /[^\p{L}\p{N}_\s-]/gu;

// What Python's `encode('ascii', 'ignore')` leaves after NFKD normalisation.
function toAscii(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.normalize('NFKD').replace(/[^\x00-\x7f]/g, '');
}

function changeCase(text: string, style: SlugStyle): string {
  if (style.letterCase === 'lower-ascii') {
    return text.replace(/[A-Z]/g, letter => letter.toLowerCase());
  }
  return style.letterCase === 'lower' ? text.toLowerCase() : text;
}

/**
 * Makes an anchor from the text of a heading, as the `toc` extension of
 * Python-Markdown does, so that links into existing documentation keep working.
 */
export function slugify(text: string, style: SlugStyle): string {
  const { charset, separator } = style;
  const words =
    charset === 'ascii'
      ? toAscii(text).replace(NOT_WORD_ASCII, '')
      : text.normalize('NFC').replace(NOT_WORD_UNICODE, '');
  const cased = changeCase(words.trim(), style);
  return style.collapses
    ? cased.replace(
        separator === '-'
          ? /[-\s]+/g
          : new RegExp(`[\\${separator[0]}\\s]+`, 'g'),
        separator,
      )
    : cased.replace(/\s/g, separator);
}

/** The anchors of one page. */
export class UsedSlugs {
  readonly #used: Set<string>;
  /** The number given out last by what stands before it. */
  readonly #lastNumbers = new Map<string, number>();

  constructor(used: Iterable<string> = []) {
    this.#used = new Set(used);
  }

  /** Makes an anchor different from all before it: `_1`, `_2` and so on is added. */
  add(slug: string): string {
    let candidate = slug;
    while (this.#used.has(candidate) || !candidate) {
      const numbered = /^(.*)_([0-9]+)$/.exec(candidate);
      const stem = numbered ? numbered[1] : candidate;
      const tried = Math.max(
        numbered ? Number(numbered[2]) : 0,
        // Counting up from one each time would be quadratic in the headings.
        numbered ? 0 : this.#lastNumbers.get(stem) ?? 0,
      );
      candidate = `${stem}_${tried + 1}`;
      this.#lastNumbers.set(stem, tried + 1);
    }
    this.#used.add(candidate);
    return candidate;
  }
}
