import {
  isOneEditAway,
  MatchPlan,
  StoreHit,
  toWords,
} from '@fairway/search-node';

/** Hits that a better spelling is taken from. */
const MOST_HITS = 10;

/**
 * What the caller may have meant, in the words of what was found.
 *
 * @returns `undefined` if nothing seems to be mistyped
 */
export function suggestSpelling(
  typed: string,
  plan: MatchPlan | undefined,
  hits: readonly StoreHit[],
): string | undefined {
  const isMistyped = plan?.words.some(({ ways }) =>
    ways.some(way => way.some(({ similar }) => similar.length > 0)),
  );
  if (!isMistyped || hits.length === 0) {
    return undefined;
  }
  const known = new Set(hits.slice(0, MOST_HITS).flatMap(({ names }) => names));
  const better = typed.replace(/[\p{L}\p{N}]+/gu, word => {
    const [{ text } = { text: '' }] = toWords(word);
    if (known.has(text)) {
      return word;
    }
    return [...known].find(name => isOneEditAway(text, name)) ?? word;
  });
  return better === typed ? undefined : better;
}
