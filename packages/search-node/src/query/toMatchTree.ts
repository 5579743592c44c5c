import { leastMatching } from './leastMatching';
import { MatchPlan, PlannedWord, Term } from './MatchPlan';

/** Words and keys are not longer, see `toWords` and `toKey`. */
const WORD = /^[\p{L}\p{N}]{1,200}$/u;

/**
 * What words of a document have to be there; never an empty list.
 *
 * @public
 */
export type MatchTree =
  | { readonly word: string; readonly isPrefix: boolean }
  | { readonly phrase: readonly string[] }
  | { readonly allOf: readonly MatchTree[] }
  | { readonly anyOf: readonly MatchTree[] };

/**
 * Says what words and phrases of a plan ask for, in the fewest words. Names that
 * begin with the key match as well, which is not part of it.
 *
 * @returns `undefined` if no document can match
 * @public
 */
export function toMatchTree(plan: MatchPlan): MatchTree | undefined {
  const inPhrases = plan.phrases.map(toPhrase);
  return plan.words.length === 0
    ? allOf(inPhrases)
    : allOf([
        // The first is named once, others again and again; the last one typed takes longest, as the beginning of many.
        someOf(plan.words.map(toWordTree).reverse(), leastMatching(plan)),
        ...inPhrases,
      ]);
}

/** Says that so many have to be there, as the engines know only all and any. */
function someOf(
  trees: readonly (MatchTree | undefined)[],
  least: number,
): MatchTree | undefined {
  if (least === 1) {
    return anyOf(trees);
  }
  if (least >= trees.length) {
    return least > trees.length ? undefined : allOf(trees);
  }
  const [first, ...rest] = trees;
  return anyOf([allOf([first, someOf(rest, least - 1)]), someOf(rest, least)]);
}

function toWordTree({ ways }: PlannedWord): MatchTree | undefined {
  return anyOf(ways.map(way => allOf(way.map(toTermTree))));
}

function toTermTree({
  text,
  stem,
  isPrefix,
  similar,
}: Term): MatchTree | undefined {
  const typed = [...new Set([text, stem])].filter(isWord);
  const shortest = isPrefix
    ? typed.filter(
        form => !typed.some(other => other !== form && form.startsWith(other)),
      )
    : typed;
  const forms = [
    ...shortest.map(word => ({ word, isPrefix })),
    ...similar
      .filter(isWord)
      .filter(word => !typed.includes(word))
      .map(word => ({ word, isPrefix: false })),
  ];
  return anyOf(forms);
}

function toPhrase(phrase: readonly string[]): MatchTree | undefined {
  if (phrase.length === 0 || !phrase.every(isWord)) {
    return undefined;
  }
  return phrase.length === 1
    ? { word: phrase[0], isPrefix: false }
    : { phrase };
}

/**
 * Whether something can be a word of a document.
 *
 * @public
 */
export function isWord(text: string): boolean {
  return WORD.test(text);
}

function anyOf(
  trees: readonly (MatchTree | undefined)[],
): MatchTree | undefined {
  const possible = trees.filter(tree => tree !== undefined);
  return possible.length > 1 ? { anyOf: possible } : possible[0];
}

function allOf(
  trees: readonly (MatchTree | undefined)[],
): MatchTree | undefined {
  const possible = trees.filter(tree => tree !== undefined);
  if (possible.length < trees.length) {
    return undefined;
  }
  return possible.length > 1 ? { allOf: possible } : possible[0];
}
