import { BuildReport, Finding } from '@fairway/techdocs-renderer';
import { describeFindings, describeResult } from './describeReport';

const makeReport = (overrides: Partial<BuildReport>): BuildReport => ({
  siteName: 'x',
  changed: [],
  removed: [],
  pages: 1,
  assets: 2,
  durationMs: 3,
  findings: [],
  sourcePaths: {},
  places: {},
  droppedFindings: 0,
  ...overrides,
});
const finding: Finding = {
  code: 'link-broken',
  level: 'warning',
  file: 'a.md',
  message: 'Gone.',
};

describe('describeFindings', () => {
  const warning = (text: string) => ({ level: 'warning', text });
  const info = (text: string) => ({ level: 'info', text });

  it.each<[Partial<BuildReport>, object[]]>([
    [{}, []],
    [{ findings: [finding] }, [warning('a.md: Gone.')]],
    [{ findings: [{ ...finding, line: 3 }] }, [warning('a.md:3: Gone.')]],
    [{ findings: [{ ...finding, file: undefined }] }, [warning('Gone.')]],
    [
      { findings: [{ ...finding, level: 'info', message: 'Hm.' }, finding] },
      [warning('a.md: Gone.'), info('a.md: Hm.')],
    ],
    [
      { findings: [finding], droppedFindings: 1 },
      [warning('a.md: Gone.'), info('… and 1 further remark.')],
    ],
  ])('tells %j', (overrides, remarks) => {
    expect(describeFindings(makeReport(overrides))).toEqual(remarks);
  });

  it('shows the first fifty', () => {
    const remarks = describeFindings(
      makeReport({ findings: Array(60).fill(finding), droppedFindings: 5 }),
    );

    expect(remarks).toHaveLength(51);
    expect(remarks[50].text).toBe('… and 15 further remarks.');
  });
});

describe('describeResult', () => {
  it('counts', () => {
    expect(describeResult(makeReport({}))).toBe(
      'Built 1 page and copied 2 other files in 3 ms.',
    );
  });
});
