import { toStem } from './toStem';
import { toWords } from './toWords';

/**
 * The words of a name: as written, their parts, and the stems of all.
 *
 * @public
 */
export function toNameTokens(names: readonly string[]): string[] {
  const tokens = names.flatMap(name =>
    toWords(name).flatMap(({ text, parts }) =>
      [text, ...parts].flatMap(word => [word, toStem(word)]),
    ),
  );
  return [...new Set(tokens)];
}

/**
 * The words of a text as stems, in order, for phrases; the parts of a word follow it.
 *
 * @public
 */
export function toTextTokens(text: string): string[] {
  return toWords(text).flatMap(({ text: word, parts }) =>
    [word, ...parts].map(toStem),
  );
}
