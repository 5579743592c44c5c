/** What draws a kind of diagram. */
export type EngineName = 'graphviz' | 'mermaid' | 'plantuml';

/**
 * The library behind each engine, as `<package>@<version>`.
 *
 * @remarks
 *
 * Part of the key under which drawings are kept, so that an upgrade draws anew.
 */
export const ENGINE_VERSIONS: Readonly<Record<EngineName, string>> = {
  graphviz: '@viz-js/viz@3.31.0',
  mermaid: 'beautiful-mermaid@1.1.3',
  plantuml: '@plantuml/core@1.2026.8',
};

/** What an engine is asked to draw. */
export type EngineRequest =
  | { readonly engine: 'mermaid'; readonly source: string }
  | {
      readonly engine: 'graphviz';
      readonly source: string;
      /** Layout program, e.g. `dot` or `neato`. */
      readonly layout: string;
    }
  | {
      readonly engine: 'plantuml';
      readonly source: string;
      /** Lines of the files that can be included, by library and name. */
      readonly files: Readonly<
        Record<string, Readonly<Record<string, readonly string[]>>>
      >;
    };

/** Why there is no drawing. */
export type EngineProblem = {
  /** What is wrong, as a part of a sentence. */
  readonly message: string;
  /** Included file it was found in, as the engine names it. */
  readonly file?: string;
  /** Counted from one. */
  readonly line?: number;
  /** Whether the diagram was stopped because it takes too much. */
  readonly isTooMuch?: boolean;
};

export type EngineAnswer =
  | { readonly svg: string; readonly problem?: undefined }
  | { readonly svg?: undefined; readonly problem: EngineProblem };
