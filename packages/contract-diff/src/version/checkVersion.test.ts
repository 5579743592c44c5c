import { Verdict } from '../ContractDiff';
import { checkVersion } from './checkVersion';

const document = (version: unknown) =>
  JSON.stringify({ openapi: '3.0.0', info: { version }, paths: {} });

describe('checkVersion', () => {
  it.each<
    [unknown, unknown, Verdict, string, string | undefined, boolean | undefined]
  >([
    ['1.0.0', '2.0.0', 'breaking', 'major', 'major', true],
    ['1.0.0', '1.1.0', 'breaking', 'major', 'minor', false],
    ['1.0.0', '1.1.0', 'non-breaking', 'minor', 'minor', true],
    ['1.0.0', '1.0.1', 'non-breaking', 'minor', 'patch', false],
    ['1.0.0', '1.0.0', 'docs-only', 'none', 'none', true],
    ['1.0.0', '1.0.1', 'none', 'none', 'patch', true],
    ['0.1.0', '0.2.0', 'breaking', 'minor', 'minor', true],
    ['0.1.0', '0.1.1', 'breaking', 'minor', 'patch', false],
    ['0.1.0', '0.1.1', 'non-breaking', 'patch', 'patch', true],
    ['2.0.0', '1.0.0', 'breaking', 'major', undefined, false],
    ['1.0.0', '1.0.0-beta', 'breaking', 'major', 'none', true],
    ['v1', 'v2', 'breaking', 'major', 'major', true],
    [1, 2, 'breaking', 'major', 'major', true],
    ['2024-01-01', '2025-01-01', 'breaking', 'major', undefined, undefined],
    ['2024-06', '2024-07', 'breaking', 'major', undefined, undefined],
    ['20240101', '20250101', 'breaking', 'major', undefined, undefined],
    ['2024.1.1', '2024.2.1', 'breaking', 'major', undefined, undefined],
    ['1.0.0', '2024-01-01', 'breaking', 'major', undefined, undefined],
    ['v1.2.0', 'v1.3.0', 'non-breaking', 'minor', 'minor', true],
    ['v1.2.0', '1.2.0', 'non-breaking', 'minor', 'none', false],
    ['1.0.0', '2.0.0', 'docs-only', 'none', 'major', true],
    ['1.0.0', '3.0.0', 'non-breaking', 'minor', 'major', true],
    ['0.9.0', '1.0.0', 'breaking', 'minor', 'major', true],
    ['0.9.0', '1.0.0', 'none', 'none', 'major', true],
    ['0.0.1', '0.0.1', 'breaking', 'minor', 'none', false],
    ['1.0.0-alpha.1', '1.0.0-alpha.2', 'breaking', 'major', 'none', true],
    ['1.0.0-alpha.1', '1.0.0-alpha.1', 'breaking', 'major', 'none', false],
    ['1.0.0-rc.1', '1.0.0', 'breaking', 'major', 'none', true],
    ['2.0.0-rc.1', '2.0.0', 'none', 'none', 'none', true],
    ['1.0.0', '1.1.0-rc.1', 'breaking', 'major', 'minor', true],
    ['1.0.0+build.1', '1.0.0+build.2', 'breaking', 'major', 'none', false],
    ['1.9', '1.10', 'non-breaking', 'minor', 'minor', true],
    ['1.0.1', '1.0.0', 'none', 'none', undefined, false],
    ['latest', 'latest', 'breaking', 'major', undefined, undefined],
    ['1.0.0', undefined, 'breaking', 'major', undefined, undefined],
    ['', '', 'none', 'none', undefined, undefined],
    [undefined, '1.0.0', 'breaking', 'major', undefined, undefined],
  ])('%s to %s, %s', (from, to, verdict, expected, told, isTruthful) => {
    const check = checkVersion(document(from), document(to), {
      verdict,
      changes: [],
    });

    expect(check).toMatchObject({ expected });
    expect([check.told, check.isTruthful]).toEqual([told, isTruthful]);
  });

  it('has nothing to judge a schema of GraphQL by', () => {
    const text = 'type Query { a: ID }';

    expect(checkVersion(text, text, { verdict: 'none', changes: [] })).toEqual({
      expected: 'none',
    });
  });
});
