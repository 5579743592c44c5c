import {
  expandBraces,
  parsePathPattern,
  PathPattern,
} from '../../globs/matchPath';

const ALTERNATIVES = /[@?+*!]\(([^()]*)\)/g;

/**
 * Reads a pattern in which `@(a|b)` means one or the other.
 *
 * @remarks
 *
 * Of the patterns with parentheses, only this one is known; the others would
 * need a search whose time grows without bound.
 */
export function parseAlternatives(pattern: string): readonly PathPattern[] {
  const braces = pattern.replace(ALTERNATIVES, (all, inner: string) => {
    if (!all.startsWith('@') || /[{},]/.test(inner)) {
      return all;
    }
    return inner.includes('|') ? `{${inner.replace(/\|/g, ',')}}` : inner;
  });
  return expandBraces(braces).map(parsePathPattern);
}
