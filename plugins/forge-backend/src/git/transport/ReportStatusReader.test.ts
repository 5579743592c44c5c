import { toPktLine } from './PktLineReader';
import { ReportStatusReader } from './ReportStatusReader';

const report = [
  toPktLine('unpack ok\n'),
  toPktLine('ok refs/heads/main\n'),
  toPktLine('ng refs/heads/other non-fast-forward\n'),
  toPktLine('ok refs/tags/v1\n'),
  '0000',
].join('');

function read(text: string, usesSideBand: boolean): string[] {
  const reader = new ReportStatusReader(usesSideBand);
  for (const byte of Buffer.from(text)) {
    reader.push(Buffer.from([byte]));
  }
  return [...reader.accepted];
}

describe('ReportStatusReader', () => {
  it('reads a plain report', () => {
    expect(read(report, false)).toEqual(['refs/heads/main', 'refs/tags/v1']);
  });

  it('reads a report in bands, cut anywhere, among progress', () => {
    const banded = [
      toPktLine('\x02Resolving deltas\n'),
      toPktLine(`\x01${report.slice(0, 20)}`),
      toPktLine('\x02ok refs/heads/not-a-report\n'),
      toPktLine(`\x01${report.slice(20)}`),
      '0000',
    ].join('');

    expect(read(banded, true)).toEqual(['refs/heads/main', 'refs/tags/v1']);
  });

  it.each([[true], [false]])('survives nonsense (bands: %s)', usesSideBand => {
    expect(read('nonsense', usesSideBand)).toEqual([]);
  });
});
