import { MatchPlan } from '../query/MatchPlan';

/** Words of a plan, from one to before another, that are a tag as a whole. */
export type WholeTag = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
};

/** Finds most words that follow each other and are an owner, a system, a tag or the like as a whole; one word is not enough. */
export function findWholeTag(
  tags: readonly string[],
  { key, words }: MatchPlan,
): WholeTag | undefined {
  const known = new Set(tags);
  const to = words.length;
  // With the words as well that say nothing and are not looked for.
  if (to > 1 && known.has(key)) {
    return { key, from: 0, to };
  }
  const [longest] = listRuns(words.map(({ ways }) => ways[0][0].text))
    .filter(run => known.has(run.key))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest;
}

function listRuns(words: readonly string[]): WholeTag[] {
  return words.flatMap((_, from) =>
    words.slice(from + 1).map((__, index) => {
      const to = from + index + 2;
      return { key: words.slice(from, to).join(''), from, to };
    }),
  );
}
