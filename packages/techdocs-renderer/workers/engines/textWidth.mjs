// Widths of Helvetica and Arial in thousandths of the font size, from space to tilde.
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
  278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584,
  584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
  833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
  278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
  500, 334, 260, 334, 584,
];
const FIRST = 0x20;
const BOLD = 1.08;
const MONOSPACE = 600;
const OTHER = 600;
const WIDE = 1000;
const WIDE_CHARACTER =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const MARK = /\p{M}/u;
// Stands for ASCII; see src/diagrams/mermaid/labels.ts.
const HIDDEN = 0xf500;
const HIDDEN_END = 0xf580;

function widthOf(character) {
  const code = character.codePointAt(0);
  const isHidden = code >= HIDDEN && code < HIDDEN_END;
  const known = WIDTHS[(isHidden ? code - HIDDEN : code) - FIRST];
  if (known !== undefined) {
    return known;
  }
  if (MARK.test(character)) {
    return 0;
  }
  return WIDE_CHARACTER.test(character) ? WIDE : OTHER;
}

export function isMonospace(fontFamily) {
  return /mono|courier|consol/i.test(fontFamily);
}

/**
 * Width of a text, as a browser with Arial, Helvetica or Liberation Sans would draw it.
 *
 * @param {string} text
 * @param {number} size - Of the font
 * @param {{isBold?: boolean, isFixed?: boolean}} style
 */
export function textWidth(text, size, { isBold, isFixed }) {
  let sum = 0;
  for (const character of text) {
    const width = widthOf(character);
    sum += isFixed && width > 0 && width < WIDE ? MONOSPACE : width;
  }
  return (sum * size * (isBold && !isFixed ? BOLD : 1)) / 1000;
}
