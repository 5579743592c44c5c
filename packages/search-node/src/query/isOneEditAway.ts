/**
 * Whether two different words are one insertion, deletion, substitution or swap of neighbours apart.
 *
 * @public
 */
export function isOneEditAway(one: string, other: string): boolean {
  const difference = Math.abs(one.length - other.length);
  if (difference > 1 || one === other) {
    return false;
  }
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) {
    end += 1;
  }
  // What is left is all that differs.
  const [left, right] = [one, other].map(word =>
    word.slice(start, word.length - end),
  );
  return (
    left.length + right.length === 1 ||
    (left.length === 1 && right.length === 1) ||
    (left.length === 2 && right.length === 2 && left === right[1] + right[0])
  );
}
