import { toWords } from './toWords';

/** Longer names are compared by their beginning. */
const MOST_LETTERS = 200;

/**
 * A name without anything that people write one way or another:
 * `payment-api`, `paymentApi` and `Payment API` are all `paymentapi`.
 *
 * @public
 */
export function toKey(name: string): string {
  return toWords(name)
    .map(({ text }) => text)
    .join('')
    .slice(0, MOST_LETTERS);
}
