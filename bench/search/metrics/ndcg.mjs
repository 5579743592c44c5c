/** Each grade is worth twice the one below it, and the less the further down it stands. */
const dcg = grades =>
  grades.reduce(
    (sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2),
    0,
  );

/**
 * Normalised discounted cumulative gain: 1 if the best possible results stand in the best possible order.
 *
 * @param grades - Of the results, best result first
 * @param ideal - Grades of all that could have been found, in any order
 * @param depth - How many results are looked at
 */
export function ndcg(grades, ideal, depth = 10) {
  const best = dcg([...ideal].sort((a, b) => b - a).slice(0, depth));
  return best === 0 ? 0 : dcg(grades.slice(0, depth)) / best;
}
