const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words have too many that are one edit away. */
const LEAST_LETTERS = 5;

const EDITS = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  (word, at) =>
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
];

export const canBeMistyped = word => /^[a-z]{5,}$/.test(word);

/**
 * Makes one mistake in one of some words: a letter left out, one too many, another one, or two swapped.
 *
 * @param isWord - Tells words that exist, which are no mistakes
 */
export function mistype(words, random, isWord) {
  const candidates = words.filter(
    word => word.length >= LEAST_LETTERS && canBeMistyped(word),
  );
  const word = random.pick(candidates);
  for (;;) {
    const at = random.below(word.length - 1);
    const letter = LETTERS[random.below(LETTERS.length)];
    const wrong = random.pick(EDITS)(word, at, letter);
    if (wrong !== word && !isWord(wrong)) {
      return words.map(one => (one === word ? wrong : one));
    }
  }
}
