import { combineStates, CommitStatus, selectLatest } from './CommitStatus';

describe('combineStates', () => {
  it.each([
    [[], undefined],
    [['success'], 'success'],
    [['success', 'skipped'], 'success'],
    [['success', 'pending'], 'pending'],
    [['pending', 'warning'], 'warning'],
    [['warning', 'failure'], 'failure'],
    [['failure', 'error', 'success'], 'error'],
  ] as const)('makes %j into %j', (states, expected) => {
    expect(combineStates(states)).toBe(expected);
  });
});

describe('selectLatest', () => {
  it('keeps the first of each context', () => {
    const make = (id: number, context: string) =>
      ({ id, context } as CommitStatus);

    const latest = selectLatest([make(3, 'a'), make(2, 'b'), make(1, 'a')]);

    expect(latest.map(status => status.id)).toEqual([3, 2]);
  });
});
