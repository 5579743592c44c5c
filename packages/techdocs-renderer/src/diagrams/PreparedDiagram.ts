import { Drawing } from './pool/DiagramPool';
import { EngineProblem } from './pool/engines';

/** What becomes of a diagram. */
export type PreparedDiagram =
  | {
      readonly type: 'drawing';
      readonly drawing: Drawing;
      /** For those who do not see it. */
      readonly description: string;
      /** Puts what an engine says into terms of what the author wrote. */
      readonly explain?: (problem: EngineProblem) => EngineProblem;
    }
  /** Can only be drawn where it is read. */
  | { readonly type: 'browser' }
  | { readonly type: 'problem'; readonly problem: EngineProblem };
