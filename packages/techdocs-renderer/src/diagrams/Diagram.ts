/** A diagram as an author wrote it. */
export type Diagram = {
  readonly language: 'mermaid' | 'plantuml' | 'graphviz';
  readonly source: string;
  /** File that holds the source, or its beginning. */
  readonly sourceFile?: string;
  /** Program that lays out a graph, e.g. `neato`. */
  readonly layout?: string;
  readonly look: DiagramLook;
};

/** How a diagram is shown. */
export type DiagramLook = {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly alt?: string;
  readonly title?: string;
  /** Greatest width and height, in units of CSS. */
  readonly width?: string;
  readonly height?: string;
};

/** What stands in the place of a diagram: a comment, which no author can write. */
export const DIAGRAM_MARK = /<!--diagram [\da-f-]{36} \d+-->/g;

/** Makes the mark of the next diagram of a page. */
export function createDiagramMark(pageId: string, index: number): string {
  return `<!--diagram ${pageId} ${index}-->`;
}

/** A diagram on a page, in whose place there is a mark until it is drawn. */
export type PlacedDiagram = Diagram & {
  /** Found in the text of the page once and nowhere else. */
  readonly mark: string;
  /** For each line of the block, its opening first, the line of the file. */
  readonly lines: readonly number[];
  /** What is shown if there is no drawing. */
  readonly codeHtml: string;
};
