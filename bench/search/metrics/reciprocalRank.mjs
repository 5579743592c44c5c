/** 1 if the first result is what was looked for, ½ if the second is, 0 if none of them. */
export function reciprocalRank(grades, wanted = 3) {
  const rank = grades.findIndex(grade => grade >= wanted);
  return rank < 0 ? 0 : 1 / (rank + 1);
}
