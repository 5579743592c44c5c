import { toGrade } from './toGrade';

describe('toGrade', () => {
  it.each([
    [100, 'good'],
    [80, 'good'],
    [79, 'fair'],
    [50, 'fair'],
    [49, 'poor'],
    [0, 'poor'],
  ])('calls %s %s', (score, grade) => {
    expect(toGrade(score)).toBe(grade);
  });
});
