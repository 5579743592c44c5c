import { StoredDocument } from '@fairway/search-node';
import { toKeyLexeme } from './toTsQuery';

/** PostgreSQL refuses a vector of a megabyte. */
const MOST_BYTES = 900_000;
/** Beyond it a vector is not kept in its row, where ranking reads it. */
const MOST_HEAD_BYTES = 6_000;
/** `ts_rank` does not count more than a word's first places for anything. */
const MOST_PLACES = 12;
/** The last place that a vector can tell. */
const LAST_PLACE = 16_383;

type Weight = 'A' | 'B' | 'C' | 'D';

/** A document as vectors: without its text for ranking, and with all of it for finding. */
export function toVectors(document: StoredDocument): {
  head: string;
  words: string;
} {
  const { keys, names, tags, description, text } = document;
  const head: [Weight, readonly string[]][] = [
    ['A', keys.map(toKeyLexeme)],
    ['A', names],
    ['B', tags],
    ['C', description],
  ];
  return {
    head: toVector(head, MOST_HEAD_BYTES),
    words: toVector([...head, ['D', text]], MOST_BYTES),
  };
}

/** Lexemes have neither quotes nor backslashes in them, being words. */
function toVector(
  fields: readonly [Weight, readonly string[]][],
  mostBytes: number,
): string {
  const places = new Map<string, string[]>();
  let bytes = 0;
  let place = 0;
  for (const [weight, words] of fields) {
    for (const word of words) {
      place = Math.min(place + 1, LAST_PLACE);
      const known = places.get(word);
      if (known && known.length < MOST_PLACES) {
        known.push(`${place}${weight}`);
        bytes += 2;
      } else if (!known) {
        bytes += Buffer.byteLength(word) + 10;
        if (bytes > mostBytes) {
          return print(places);
        }
        places.set(word, [`${place}${weight}`]);
      }
    }
  }
  return print(places);
}

function print(places: ReadonlyMap<string, readonly string[]>): string {
  return [...places]
    .map(([word, found]) => `'${word}':${found.join(',')}`)
    .join(' ');
}
