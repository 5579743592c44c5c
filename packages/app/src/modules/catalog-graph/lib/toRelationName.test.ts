import { toRelationName } from './toRelationName';

describe('toRelationName', () => {
  it('reads the edge from its start', () => {
    expect(toRelationName(['dependsOn', 'dependencyOf']).known).toBe(
      'dependsOn',
    );
  });

  it('keeps the text of relations nobody foresaw', () => {
    expect(toRelationName(['deployedTo'])).toEqual({
      known: undefined,
      raw: 'deployedTo',
    });
    expect(toRelationName([]).raw).toBe('');
  });
});
