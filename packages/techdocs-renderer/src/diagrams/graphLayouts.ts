/** Programs of Graphviz that lay out a graph, as part of a regular expression. */
export const GRAPH_LAYOUTS = 'dot|neato|fdp|sfdp|twopi|circo';
