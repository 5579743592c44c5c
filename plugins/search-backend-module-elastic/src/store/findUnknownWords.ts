import { isOneEditAway } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { searchIndexes } from './searchIndexes';

const MOST_SIMILAR = 10;
/** Shorter words have too many that are one edit away. One that lacks a letter may be meant, too. */
const LEAST_LETTERS = 5;

/** How the engine looks for them: the most frequent first. */
const TERM = {
  field: 'words',
  analyzer: 'keyword',
  size: MOST_SIMILAR,
  sort: 'frequency',
  suggest_mode: 'missing',
  max_edits: 1,
  prefix_length: 0,
};

export async function findUnknownWords(
  client: EngineClient,
  names: IndexNames,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  if (words.length === 0) {
    return new Map();
  }
  const { suggest = {}, aggregations = {} } = await searchIndexes(
    client,
    [names.all],
    {
      size: 0,
      track_total_hits: false,
      aggs: Object.fromEntries(
        words.map((word, index) => [
          index,
          { filter: { term: { words: { value: word } } } },
        ]),
      ),
      suggest: Object.fromEntries(
        words.map((word, index) => [index, { text: word, term: TERM }]),
      ),
    },
  );
  return new Map(
    words.flatMap((word, index): [string, string[]][] => {
      const isKnown = (aggregations[index]?.doc_count ?? 0) > 0;
      return isKnown ? [] : [[word, selectSimilar(word, suggest[index] ?? [])]];
    }),
  );
}

function selectSimilar(
  word: string,
  suggestions: readonly { options: readonly { text: string }[] }[],
): string[] {
  return word.length < LEAST_LETTERS - 1
    ? []
    : suggestions
        .flatMap(({ options }) => options.map(({ text }) => text))
        .filter(
          text => text.length >= LEAST_LETTERS && isOneEditAway(word, text),
        )
        .slice(0, MOST_SIMILAR);
}
