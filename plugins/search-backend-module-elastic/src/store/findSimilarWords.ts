import { isOneEditAway } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { searchIndexes } from './searchIndexes';

const MOST_SIMILAR = 10;

/** How the engine looks for them: all words but the same, the most frequent first. */
const TERM = {
  field: 'words',
  analyzer: 'keyword',
  size: MOST_SIMILAR,
  sort: 'frequency',
  suggest_mode: 'always',
  max_edits: 1,
  prefix_length: 0,
  max_term_freq: 2_000_000_000,
};

export async function findSimilarWords(
  client: EngineClient,
  names: IndexNames,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  if (words.length === 0) {
    return new Map();
  }
  const { suggest = {} } = await searchIndexes(client, [names.all], {
    size: 0,
    track_total_hits: false,
    query: { match_none: {} },
    suggest: Object.fromEntries(
      words.map((word, index) => [index, { text: word, term: TERM }]),
    ),
  });
  return new Map(
    words
      .map((word, index): [string, string[]] => [
        word,
        (suggest[index] ?? [])
          .flatMap(({ options }) => options.map(({ text }) => text))
          .filter(text => isOneEditAway(word, text))
          .slice(0, MOST_SIMILAR),
      ])
      .filter(([, similar]) => similar.length > 0),
  );
}
