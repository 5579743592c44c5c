import { drawClassDiagram } from './drawClassDiagram';
import { drawErDiagram } from './drawErDiagram';
import { drawFlowchart } from './flowchart/drawFlowchart';
import { MermaidDrawing, MermaidSource } from './MermaidSource';
import { drawSequenceDiagram } from './drawSequenceDiagram';
import { drawStateDiagram } from './drawStateDiagram';
import { drawXyChart } from './drawXyChart';

/** A kind of diagram that Mermaid knows. */
export type MermaidKind = {
  /** What it is called for those who do not see it. */
  readonly name: string;
  /**
   * Puts a diagram into the words that the engine understands, if it can be
   * drawn here; missing where no diagram of this kind can.
   */
  readonly draw?: (source: MermaidSource) => MermaidDrawing | undefined;
};

const KINDS: readonly (readonly [
  words: string,
  name: string,
  draw?: MermaidKind['draw'],
])[] = [
  ['graph flowchart flowchart-elk', 'Flowchart', drawFlowchart],
  ['sequenceDiagram', 'Sequence diagram', drawSequenceDiagram],
  ['classDiagram classDiagram-v2', 'Class diagram', drawClassDiagram],
  ['stateDiagram stateDiagram-v2', 'State diagram', drawStateDiagram],
  ['erDiagram', 'Entity relationship diagram', drawErDiagram],
  ['xychart xychart-beta', 'Chart', drawXyChart],
  ['architecture architecture-beta', 'Architecture diagram'],
  ['block block-beta', 'Block diagram'],
  ['C4Context C4Container C4Component C4Dynamic C4Deployment', 'C4 diagram'],
  ['eventmodeling', 'Event model'],
  ['gantt', 'Gantt chart'],
  ['gitGraph', 'Git graph'],
  ['info', 'Version of Mermaid'],
  ['ishikawa ishikawa-beta', 'Cause and effect diagram'],
  ['journey', 'User journey'],
  ['kanban', 'Kanban board'],
  ['mindmap', 'Mind map'],
  ['packet packet-beta', 'Packet diagram'],
  ['pie', 'Pie chart'],
  ['quadrantChart', 'Quadrant chart'],
  ['radar radar-beta', 'Radar chart'],
  ['requirement requirementDiagram', 'Requirement diagram'],
  ['sankey sankey-beta', 'Sankey diagram'],
  ['timeline', 'Timeline'],
  ['treemap treemap-beta', 'Treemap'],
  ['treeView-beta', 'Tree'],
  ['venn venn-beta', 'Venn diagram'],
  ['wardley wardley-beta', 'Wardley map'],
  ['zenuml', 'Sequence diagram'],
];

const BY_WORD: ReadonlyMap<string, MermaidKind> = new Map(
  KINDS.flatMap(([words, name, draw]) =>
    words
      .split(' ')
      .map((word): [string, MermaidKind] => [word, { name, draw }]),
  ),
);

/**
 * Finds out what kind of diagram it is.
 *
 * @param keyword - The first word of a diagram
 */
export function findMermaidKind(keyword: string): MermaidKind | undefined {
  return BY_WORD.get(keyword);
}
