/** A source of numbers that gives the same ones for the same seed (mulberry32), so that every run ingests the same. */
export function createRandom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = limit => Math.floor(next() * limit);
  const pick = list => list[below(list.length)];
  return {
    below,
    pick,
    chance: share => next() < share,
    /** Some members of a list, none of them twice. */
    sample(list, count) {
      const chosen = new Set();
      while (chosen.size < Math.min(count, list.length)) {
        chosen.add(pick(list));
      }
      return [...chosen];
    },
  };
}
