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
