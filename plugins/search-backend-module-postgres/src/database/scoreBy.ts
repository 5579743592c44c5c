import { SqlPart } from '@fairway/search-node';
import { FREQUENT, WordCount } from './WordCounts';

/** How much a word counts in text, description, tags and names. */
const WEIGHTS = '{0.25, 0.5, 0.75, 1}';

/**
 * Says how well words match: the fewer documents have a word, the more it says,
 * and the longer a document, the less does a word in it.
 *
 * @param column - `head` is in the row already; `words` has the text as well
 */
export function scoreBy(
  column: 'head' | 'words',
  words: readonly WordCount[],
): SqlPart {
  if (words.length === 0) {
    return { sql: '0', bindings: [] };
  }
  const ranks = words.map(
    () => `? * ts_rank('${WEIGHTS}', found.${column}, ?::tsquery)`,
  );
  return {
    // The logarithm of a `numeric` takes five times as long as all the rest.
    sql: `(${ranks.join(
      ' + ',
    )}) / (1 + ln(1 + length(found.${column}) / float8 '100'))`,
    bindings: words.flatMap(({ word, count }) => [
      Math.log(1 + FREQUENT / (count + 1)),
      word,
    ]),
  };
}
