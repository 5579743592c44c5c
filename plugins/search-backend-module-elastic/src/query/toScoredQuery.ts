import {
  Filter,
  leastMatching,
  MatchPlan,
  PlannedWord,
  Term,
} from '@fairway/search-node';
import {
  anyOf,
  beginsWith,
  best,
  hasAny,
  MATCH_ALL,
  Query,
  someOf,
  worth,
} from './Query';
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

/** What has to match, and what more is worth, as clauses of a query whose points are added up. */
export type Scored = { readonly must: Query[]; readonly should: Query[] };

/** A plan as a query that says how well a document matches. What matches is the same as by {@link toMatchQuery}. */
export function toScoredQuery(
  match: MatchPlan | undefined,
  first: Filter | undefined,
): Scored {
  const should = first ? [worth(STEPS.first * STEP, toFilterQuery(first))] : [];
  return match
    ? { must: scorePlan(match), should: [...should, ...scoreExtras(match)] }
    : { must: [], should };
}

/** How well words match, of a score. */
export function toTextScore(score: number): number {
  return score % STEP;
}

function scorePlan(match: MatchPlan): Query[] {
  const { key, words, phrases } = match;
  // Shares, so that many words do not reach a step.
  const share = 1 / (Math.min(words.length, MOST_SCORED) + phrases.length);
  const byWords = words.length > 0 ? [scoreWords(match, share)] : [];
  return [
    ...phrases.map(phrase => toPhraseQuery(phrase, share / phrase.length)),
    ...(key === ''
      ? byWords
      : [anyOf([worth(STEPS.keyPrefix * STEP, hasKeyLike(key)), ...byWords])]),
  ];
}

function scoreWords(match: MatchPlan, share: number): Query {
  const scored = match.words
    .slice(0, MOST_SCORED)
    .map(word => scoreWord(word, share));
  const others = match.words
    .slice(MOST_SCORED)
    .map(word => hasWord('words', word));
  return match.mode === 'all'
    ? { bool: { must: scored, filter: others } }
    : someOf(
        [
          ...scored.map(score => ({
            bool: { must: [score, worth(STEPS.word * STEP, MATCH_ALL)] },
          })),
          ...others.map(other => worth(0, other)),
        ],
        leastMatching(match),
      );
}

function scoreExtras({ key, words }: MatchPlan): Query[] {
  return [
    ...(key === '' ? [] : [worth(STEPS.key * STEP, hasAny('keys', [key]))]),
    ...words.slice(0, MOST_SCORED).map(scoreField),
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
      bool: { must: way.map(term => scoreTerm(term, share / way.length)) },
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
