/** Mermaid text, taken apart as far as all kinds of diagrams have it in common. */
export type MermaidSource = {
  /** First word, e.g. `flowchart`; says what kind of diagram it is. */
  readonly keyword: string;
  /** What stands behind the first word on its line. */
  readonly header: string;
  /** The lines after the first, with single spaces, without comments and empty ones. */
  readonly lines: readonly string[];
  /** To be shown above the diagram. */
  readonly title?: string;
  /** For those who do not see the diagram. */
  readonly description?: string;
};

/** A diagram in the words that an engine understands. */
export type MermaidDrawing = {
  readonly text: string;
  /** Who is told. */
  readonly engine: 'mermaid' | 'plantuml';
  /** Gives a picture what could not be said to the engine. */
  readonly retouch?: (svg: string) => string;
};
