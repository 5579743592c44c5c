/**
 * Where in an index of words those are that are one edit away from another.
 *
 * @public
 */
export type EditRanges = {
  /** With which they begin, or end, spelt backwards. */
  readonly prefix: string;
  readonly reversedSuffix: string;
  /** Or what they are. */
  readonly swapped: string;
  readonly leastLength: number;
  readonly mostLength: number;
};

/**
 * Says where to look for words that are one edit away: an edit leaves one half
 * of a word as it was, unless it swaps the letters in the middle.
 *
 * @public
 */
export function toEditRanges(word: string): EditRanges {
  const letters = [...word];
  const middle = Math.floor(letters.length / 2);
  const swapped = [...letters];
  [swapped[middle - 1], swapped[middle]] = [
    swapped[middle],
    swapped[middle - 1],
  ];
  return {
    prefix: letters.slice(0, middle).join(''),
    reversedSuffix: reverse(letters.slice(middle).join('')),
    swapped: swapped.join(''),
    leastLength: letters.length - 1,
    mostLength: letters.length + 1,
  };
}

/**
 * A word spelt backwards.
 *
 * @public
 */
export function reverse(word: string): string {
  return [...word].reverse().join('');
}
