/** What the graph page shows; all of it is in the URL. */
export interface GraphState {
  readonly root?: string;
  readonly depth: number;
  /** Whether groups and people are drawn as well. */
  readonly people: boolean;
}

export const depths = [1, 2, 3] as const;

/** Reads the state from a URL, which may be one made for the stock graph page. */
export function parseGraphState(params: URLSearchParams): GraphState {
  const root =
    params.get('rootEntityRefs[]') ??
    params.get('rootEntityRefs[0]') ??
    params.get('rootEntityRefs') ??
    undefined;
  const depth = Number(params.get('maxDepth'));
  return {
    root: root || undefined,
    depth: depths.find(known => known === depth) ?? 1,
    people: params.get('people') === 'true',
  };
}

/** Writes a state as URL parameters. */
export function formatGraphState(state: GraphState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.root) {
    params.set('rootEntityRefs[]', state.root);
  }
  if (state.depth !== 1) {
    params.set('maxDepth', String(state.depth));
  }
  if (state.people) {
    params.set('people', 'true');
  }
  return params;
}
