import { matchesBranch } from './Webhook';

describe('matchesBranch', () => {
  it.each([
    ['*', 'main', true],
    ['', 'main', true],
    ['main', 'main', true],
    ['main', 'mainline', false],
    ['release/*', 'release/1.0', true],
    ['release/*', 'main', false],
    ['{main,develop}', 'develop', true],
    ['{main,develop}', 'other', false],
    ['{main,release/*}', 'release/7', true],
    ['a.b', 'axb', false],
    ['{main', 'main', false],
    ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', false],
  ])('for the filter %j and %j says %s', (filter, branch, expected) => {
    expect(matchesBranch(filter, branch)).toBe(expected);
  });
});
