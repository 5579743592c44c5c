import { Filter, MatchPlan, PlannedWord, Term } from '@fairway/search-node';
import { best, beginsWith, hasAny, Query, worth } from './Query';
import { toFilterQuery } from './toFilterQuery';
import {
  hasKeyLike,
  hasWord,
  listBeginnings,
  toPhraseQuery,
} from './toMatchQuery';

/**
 * What is counted in whole steps. How well words match stays below one step, so
 * that the two can be told apart again: see {@link toTextScore}. All steps
 * together are few enough for the engine's numbers, which have 24 bits.
 */
const STEP = 64;
const STEPS = {
  first: 1024,
  key: 512,
  keyPrefix: 256,
  word: 8,
  names: 4,
  tags: 2,
  description: 1,
} as const;
const FIELDS = ['names', 'tags', 'description'] as const;
/** Queries of more words are narrowed by all of them and ordered by the first; engines allow 1 024 clauses. */
const MOST_SCORED = 8;
const SIMILAR = 0.5;
const PREFIX = 0.5;

/** What a match is worth, as queries whose points are added up. */
export function toScoreQueries(
  match: MatchPlan | undefined,
  first: Filter | undefined,
): Query[] {
  return [
    ...(first ? [worth(STEPS.first * STEP, toFilterQuery(first))] : []),
    ...(match ? scorePlan(match) : []),
  ];
}

/** How well words match, of a score. */
export function toTextScore(score: number): number {
  return score % STEP;
}

function scorePlan({ key, words, phrases, mode }: MatchPlan): Query[] {
  const scored = words.slice(0, MOST_SCORED);
  // Shares, so that many words do not reach a step.
  const share = 1 / (scored.length + phrases.length);
  return [
    ...(key === '' ? [] : scoreKey(key)),
    ...(mode !== 'all'
      ? scored.map(word => worth(STEPS.word * STEP, hasWord('words', word)))
      : []),
    ...scored.map(scoreField),
    ...scored.map(word => scoreWord(word, share)),
    ...phrases.map(phrase => toPhraseQuery(phrase, share / phrase.length)),
  ];
}

function scoreKey(key: string): Query[] {
  return [
    worth(STEPS.key * STEP, hasAny('keys', [key])),
    worth(STEPS.keyPrefix * STEP, hasKeyLike(key)),
  ];
}

function scoreField(word: PlannedWord): Query {
  return best(
    FIELDS.map(field => worth(STEPS[field] * STEP, hasWord(field, word))),
  );
}

function scoreWord({ ways }: PlannedWord, share: number): Query {
  return best(
    ways.map(way => ({
      bool: {
        should: way.map(term => scoreTerm(term, share / way.length)),
      },
    })),
  );
}

function scoreTerm(term: Term, share: number): Query {
  const { text, stem, similar } = term;
  const scoreOf = (word: string, boost: number): Query => ({
    term: { words: { value: word, boost } },
  });
  return best([
    ...[...new Set([text, stem])].map(word => scoreOf(word, share)),
    ...similar.map(word => scoreOf(word, share * SIMILAR)),
    ...listBeginnings(term).map(start =>
      worth(share * PREFIX, beginsWith('words', start)),
    ),
  ]);
}
