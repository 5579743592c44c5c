import { formatGraphState, parseGraphState } from './graphState';

const parse = (search: string) => parseGraphState(new URLSearchParams(search));

describe('graph state', () => {
  it('has no root and one hop by default', () => {
    expect(parse('')).toEqual({ root: undefined, depth: 1, people: false });
  });

  it('understands links made for the stock graph page', () => {
    expect(parse('rootEntityRefs[]=system:default/a&maxDepth=2')).toEqual({
      root: 'system:default/a',
      depth: 2,
      people: false,
    });
    expect(parse('rootEntityRefs[0]=a:b/c').root).toBe('a:b/c');
  });

  it('ignores depths that would draw everything', () => {
    expect(parse('maxDepth=Infinity').depth).toBe(1);
    expect(parse('maxDepth=99').depth).toBe(1);
  });

  it('reads what it writes', () => {
    const state = { root: 'api:default/a', depth: 3, people: true };

    expect(parseGraphState(formatGraphState(state))).toEqual(state);
  });
});
