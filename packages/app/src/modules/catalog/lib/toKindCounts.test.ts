import { toKindCounts } from './toKindCounts';

describe('toKindCounts', () => {
  it('orders kinds by use and leaves out what does not exist', () => {
    const counts = toKindCounts([
      { value: 'Location', count: 3 },
      { value: 'Widget', count: 1 },
      { value: 'API', count: 9 },
      { value: 'Component', count: 24 },
      { value: 'Domain', count: 0 },
    ]);

    expect(counts).toEqual([
      { kind: 'component', count: 24 },
      { kind: 'api', count: 9 },
      { kind: 'widget', count: 1 },
      { kind: 'location', count: 3 },
    ]);
  });
});
