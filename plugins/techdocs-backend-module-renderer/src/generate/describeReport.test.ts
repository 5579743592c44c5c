import { BuildReport, Finding } from '@fairway/techdocs-renderer';
import { describeFindings, describeResult } from './describeReport';

const makeReport = (overrides: Partial<BuildReport>): BuildReport => ({
  siteName: 'x',
  pages: 1,
  assets: 2,
  durationMs: 3,
  findings: [],
  droppedFindings: 0,
  ...overrides,
});
const finding: Finding = {
  code: 'link-broken',
  file: 'a.md',
  message: 'Gone.',
};

describe('describeFindings', () => {
  it.each([
    [{}, []],
    [{ findings: [finding] }, ['a.md: Gone.']],
    [{ findings: [{ ...finding, file: undefined }] }, ['Gone.']],
    [
      { findings: [finding], droppedFindings: 1 },
      ['a.md: Gone.', '… and 1 further remark.'],
    ],
  ])('tells %j', (overrides, lines) => {
    expect(describeFindings(makeReport(overrides))).toEqual(lines);
  });

  it('shows the first fifty', () => {
    const lines = describeFindings(
      makeReport({ findings: Array(60).fill(finding), droppedFindings: 5 }),
    );

    expect(lines).toHaveLength(51);
    expect(lines[50]).toBe('… and 15 further remarks.');
  });
});

describe('describeResult', () => {
  it('counts', () => {
    expect(describeResult(makeReport({}))).toBe(
      'Built 1 page and copied 2 other files in 3 ms.',
    );
  });
});
