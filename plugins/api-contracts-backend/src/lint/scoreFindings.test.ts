import { LintFinding } from '@fairway/plugin-api-contracts-common';
import { scoreFindings } from './scoreFindings';

const finding = (
  rule: string,
  severity: LintFinding['severity'],
  line = 1,
): LintFinding => ({ rule, severity, line, message: 'm', path: '' });

describe('scoreFindings', () => {
  it.each<[string, LintFinding[], number]>([
    ['nothing', [], 100],
    ['a hint', [finding('a', 'hint')], 100],
    ['one rule in many places', Array(50).fill(finding('a', 'warning')), 95],
    ['two rules', [finding('a', 'warning'), finding('b', 'error')], 80],
    [
      'a rule by its gravest',
      [finding('a', 'hint'), finding('a', 'error')],
      85,
    ],
    [
      'more than there is to lose',
      Array.from({ length: 9 }, (_, i) => finding(`r${i}`, 'error')),
      0,
    ],
  ])('scores %s', (_, findings, score) => {
    expect(scoreFindings(findings).score).toBe(score);
  });

  it('lists the gravest first, and no more than can be looked at', () => {
    const hints = Array.from({ length: 400 }, (_, i) =>
      finding('h', 'hint', i),
    );

    const report = scoreFindings([...hints, finding('e', 'error')]);

    expect(report.findings[0]).toMatchObject({ rule: 'e' });
    expect(report.findings).toHaveLength(300);
    expect(report.more).toBe(101);
    expect(report.counts).toEqual({
      error: 1,
      warning: 0,
      information: 0,
      hint: 400,
    });
  });
});
