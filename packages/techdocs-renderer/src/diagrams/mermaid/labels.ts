// Text that an author wrote goes through the parser of the engine as letters of
// a private alphabet, so that no character of it can be taken for syntax. (Others
// of that kind mean something to PlantUML.)
const PRIVATE = 0xf500;
const PRIVATE_LETTER = /[\uf500-\uf57f]/g;
const SYNTAX = /[^\p{L}\p{N}\p{M} ,.!?'\uf500-\uf57f]/gu;
const ENTITY = /(?:&#|[&#])(\d{1,6}|[a-z]{2,10});/gi;
const LINE_BREAK = /<\/?br *\/?>|\\n/gi;
const FORMAT_TAG = /^<\/?[biu]>$/i;
const TAG = /<\/?[a-z][^<>]*>/gi;
const MARKDOWN = /^\s*`([^`]*)`\s*$/;
const ICON = /`|\bfa[bklrs]?:fa-/;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  colon: ':',
  comma: ',',
  commat: '@',
  copy: '©',
  dollar: '$',
  equals: '=',
  gt: '>',
  hash: '#',
  hellip: '…',
  hyphen: '-',
  infin: '∞',
  larr: '←',
  lbrace: '{',
  lowbar: '_',
  lpar: '(',
  lsqb: '[',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  num: '#',
  percnt: '%',
  quot: '"',
  rarr: '→',
  rbrace: '}',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  sol: '/',
  vert: '|',
};

function hide(character: string): string {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? String.fromCodePoint(PRIVATE + code) : character;
}

/** Hides some text as a whole, spaces included. */
export function hideAll(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}\uf500-\uf57f]/gu, hide);
}

/**
 * Replaces the entity codes of Mermaid, such as `#quot;`, and those of HTML by
 * hidden characters.
 *
 * @returns `undefined` if there is one that is not known
 */
export function hideEntities(text: string): string | undefined {
  let isKnown = true;
  const hidden = text.replace(ENTITY, (_, name: string) => {
    const character = /^\d/.test(name)
      ? String.fromCodePoint(Number(name))
      : NAMED[name.toLowerCase()];
    isKnown &&= character !== undefined;
    return character === undefined ? '' : hide(character);
  });
  return isKnown ? hidden : undefined;
}

// Of Markdown, a label can hold this much.
function formatMarkdown(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__/g, '<b>$1$2</b>')
    .replace(/\*([^*]+)\*|(?<![\p{L}\p{N}])_([^_]+)_/gu, '<i>$1$2</i>');
}

/**
 * Prepares a label for the engine.
 *
 * @returns `undefined` if it asks for something that is not drawn here
 */
export function hideLabel(written: string): string | undefined {
  const markdown = MARKDOWN.exec(written)?.[1];
  const text = markdown === undefined ? written : formatMarkdown(markdown);
  const tags = text.replace(LINE_BREAK, '').match(TAG) ?? [];
  if (ICON.test(text) || tags.some(tag => !FORMAT_TAG.test(tag))) {
    return undefined;
  }
  const label = text
    .trim()
    .split(LINE_BREAK)
    .map(line =>
      line
        .split(/(<\/?[biu]>)/i)
        .map(part =>
          FORMAT_TAG.test(part) ? part : part.replace(SYNTAX, hide),
        )
        .join(''),
    )
    .join('<br>');
  // The engine takes a label without text for none.
  return label || hide(' ');
}

/** Prepares text in which only line breaks mean something, written as `\n`. */
export function hideText(text: string): string {
  return text
    .trim()
    .split(LINE_BREAK)
    .map(line => line.replace(SYNTAX, hide))
    .join('\\n');
}

/** Turns what was hidden back into text that can stand in a drawing. */
export function reveal(svg: string): string {
  return svg.replace(
    PRIVATE_LETTER,
    letter => `&#${letter.charCodeAt(0) - PRIVATE};`,
  );
}
