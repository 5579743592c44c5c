/**
 * Where exactly something was said, so that a person can go there.
 *
 * @public
 */
export type Place =
  | {
      readonly kind: 'file';
      /** Relative to the root of what was read, with slashes. */
      readonly path: string;
      /** From 1. */
      readonly line?: number;
      /** The commit it was read at, in full. */
      readonly commit?: string;
      /** Opens the file, or the line. */
      readonly url?: string;
    }
  | {
      readonly kind: 'object';
      readonly cluster: string;
      readonly apiVersion: string;
      readonly objectKind: string;
      readonly namespace?: string;
      readonly name: string;
    }
  | {
      readonly kind: 'run';
      readonly repository: string;
      readonly id: string;
      /** What it told of, e.g. `production`. */
      readonly environment?: string;
      readonly url?: string;
    }
  | {
      readonly kind: 'overlay';
      /** Reference of the person. */
      readonly by: string;
    };
