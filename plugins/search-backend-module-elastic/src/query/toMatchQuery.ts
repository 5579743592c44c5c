import {
  leastMatching,
  MatchPlan,
  PlannedWord,
  Term,
} from '@fairway/search-node';
import { LONGEST_BEGINNING } from '../index/toIndexed';
import { allOf, anyOf, beginsWith, hasAny, Query, someOf } from './Query';

/** A plan as a query that only says whether a document matches. */
export function toMatchQuery(plan: MatchPlan): Query {
  const { key, words, phrases, mode } = plan;
  const planned = words.map(word => hasWord('words', word));
  const byWords =
    mode === 'all' ? allOf(planned) : someOf(planned, leastMatching(plan));
  const anything = words.length > 0 ? [byWords] : [];
  return allOf([
    ...phrases.map(phrase => toPhraseQuery(phrase)),
    ...(key === '' ? anything : [anyOf([hasKeyLike(key), ...anything])]),
  ]);
}

/** Whether a name begins so. */
export function hasKeyLike(beginning: string): Query {
  return beginning.length > LONGEST_BEGINNING
    ? beginsWith('keys', beginning)
    : hasAny('beginnings', [beginning]);
}

/** Fields are far apart in `words`, so that no phrase reaches from one into the next. */
export function toPhraseQuery(phrase: readonly string[], boost = 1): Query {
  return { match_phrase: { words: { query: phrase.join(' '), boost } } };
}

/** Whether a field has a word in one of its ways. */
export function hasWord(field: string, { ways }: PlannedWord): Query {
  return anyOf(ways.map(way => allOf(way.map(term => hasTerm(field, term)))));
}

function hasTerm(field: string, term: Term): Query {
  const { text, stem, similar } = term;
  return anyOf([
    hasAny(field, [...new Set([text, stem, ...similar])]),
    ...listBeginnings(term).map(start => beginsWith(field, start)),
  ]);
}

/** What words may begin with. What begins with the longer begins with the shorter, too. */
export function listBeginnings({ text, stem, isPrefix }: Term): string[] {
  if (!isPrefix) {
    return [];
  }
  return text.startsWith(stem) ? [stem] : [text, stem];
}
