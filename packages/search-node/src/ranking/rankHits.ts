import { ScoreExplanation } from '@fairway/search-common';
import { MatchPlan } from '../query/MatchPlan';
import { toComparable } from '../store/Filter';
import { StoreHit } from '../store/SearchStore';
import { RankingOptions } from './RankingOptions';
import { scoreHit } from './scoreHit';

/**
 * A hit and why it stands where it stands.
 *
 * @public
 */
export type RankedHit = StoreHit & { readonly explanation: ScoreExplanation };

/**
 * Puts the best candidates of an engine in order, the same for all engines.
 *
 * @remarks
 *
 * Names count most, then what a document belongs to, then its text; how often
 * words occur in it is the engine's to say, and decides between documents
 * that are alike otherwise.
 *
 * @param plan - What was looked for; absent if everything
 * @param also - What comes before everything else, whatever its score (`isFirst`), and what has all words where any would do
 * @public
 */
export function rankHits(
  hits: readonly StoreHit[],
  plan: MatchPlan | undefined,
  options: RankingOptions,
  also: {
    readonly isFirst?: (hit: StoreHit) => boolean;
    readonly hasAllWords?: (hit: StoreHit) => boolean;
  } = {},
): RankedHit[] {
  const { isFirst = () => false, hasAllWords = () => false } = also;
  const bestScore = Math.max(0, ...hits.map(({ score }) => score));
  return hits
    .map(hit => {
      const factor = options.types[hit.type] ?? 1;
      const parts = scoreHit(hit, plan, options, {
        bestScore,
        hasAllWords: hasAllWords(hit),
      }).map(part => ({ ...part, points: round(part.points * factor) }));
      const score = round(parts.reduce((sum, part) => sum + part.points, 0));
      return { ...hit, explanation: { score, parts } };
    })
    .sort(
      (a, b) =>
        Number(isFirst(b)) - Number(isFirst(a)) ||
        b.explanation.score - a.explanation.score ||
        compare(toComparable(a.title), toComparable(b.title)) ||
        compare(a.id, b.id),
    );
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
