import {
  expandBraces,
  matchesPath,
  parsePathPattern,
} from '../../globs/matchPath';

/** `...` in a navigation: what is not named otherwise. */
export type RestItem = {
  /** As it is written; two that are the same are one. */
  readonly written: string;
  /** Whether folders are left out and only their pages are taken. */
  readonly isFlat: boolean;
  readonly matches: (path: string) => boolean;
  /** Whether it takes whatever is left. */
  readonly takesAll: boolean;
  /** Set when it asks for something that is not supported. */
  readonly problem?: string;
};

const REST = /^\.{3}\s*(?:\|\s*(flat)\s*)?(?:\|\s*(?:(regex|glob)=)?([^]*))?$/;

/** Reads `...`, `... | flat` or `... | glob=*.md`. */
export function parseRestItem(written: string): RestItem | undefined {
  const match = REST.exec(written.trim());
  if (!match) {
    return undefined;
  }
  const [, flat, kind, pattern] = match;
  const isFlat = flat !== undefined;
  if (kind === 'regex') {
    // Somebody else's pattern can be made to take for ever.
    return {
      written,
      isFlat,
      matches: () => false,
      takesAll: false,
      problem: `"${written}" is left out: patterns with "regex=" are not supported, use "glob="`,
    };
  }
  if (pattern === undefined) {
    return { written, isFlat, matches: () => true, takesAll: true };
  }
  const patterns = expandBraces(pattern.trim()).map(parsePathPattern);
  return {
    written,
    isFlat,
    matches: path => patterns.some(p => matchesPath(p, path)),
    takesAll: false,
  };
}
