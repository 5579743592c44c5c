export type Grade = 'good' | 'fair' | 'poor';

/** A score of 0 to 100, in a word. */
export function toGrade(score: number): Grade {
  if (score >= 80) return 'good';
  return score >= 50 ? 'fair' : 'poor';
}
