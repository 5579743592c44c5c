const pageOf = key => key.split('#')[0];

/**
 * The grades of results in their order.
 *
 * @remarks
 *
 * By page, a judgement of a page stands for each of its sections that has none of its own. What was found once counts
 * once: more sections of the same page are left out of the list, so that an engine that shows them is not worse, or
 * better, than one that does not.
 *
 * @param keys - Of the results, best first
 * @param {{ judgements: Map<string, number>, isByPage?: boolean }} query - Grades by key
 */
export function judgeResults(keys, { judgements, isByPage = false }) {
  const seen = new Set();
  return keys.flatMap(key => {
    const judged = isByPage && !judgements.has(key) ? pageOf(key) : key;
    if (!judgements.has(judged)) {
      return [0];
    }
    if (seen.has(judged)) {
      return [];
    }
    seen.add(judged);
    return [judgements.get(judged)];
  });
}
