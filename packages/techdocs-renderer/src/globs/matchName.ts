type Part =
  | { readonly kind: 'text'; readonly char: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'many' }
  | {
      readonly kind: 'set';
      readonly isNegated: boolean;
      readonly ranges: readonly (readonly [string, string])[];
    };

/** Reads `[a-z]` or `[!a-z]`; `undefined` when it is never closed. */
function parseSet(
  chars: readonly string[],
  start: number,
): { part: Part; end: number } | undefined {
  let at = start + 1;
  const isNegated = chars[at] === '!' || chars[at] === '^';
  if (isNegated) {
    at++;
  }
  const ranges: [string, string][] = [];
  for (let first = true; at < chars.length; first = false) {
    if (chars[at] === ']' && !first) {
      return { part: { kind: 'set', isNegated, ranges }, end: at + 1 };
    }
    if (chars[at] === '\\' && at + 1 < chars.length) {
      at++;
    }
    const from = chars[at];
    const isRange =
      chars[at + 1] === '-' && at + 2 < chars.length && chars[at + 2] !== ']';
    ranges.push([from, isRange ? chars[at + 2] : from]);
    at += isRange ? 3 : 1;
  }
  return undefined;
}

function parse(pattern: string): Part[] {
  const chars = [...pattern];
  const parts: Part[] = [];
  for (let i = 0; i < chars.length; ) {
    const set = chars[i] === '[' ? parseSet(chars, i) : undefined;
    if (set) {
      parts.push(set.part);
      i = set.end;
    } else if (chars[i] === '*') {
      // Several in a row mean the same as one.
      if (parts[parts.length - 1]?.kind !== 'many') {
        parts.push({ kind: 'many' });
      }
      i++;
    } else if (chars[i] === '?') {
      parts.push({ kind: 'one' });
      i++;
    } else {
      const isEscape = chars[i] === '\\' && i + 1 < chars.length;
      parts.push({ kind: 'text', char: isEscape ? chars[i + 1] : chars[i] });
      i += isEscape ? 2 : 1;
    }
  }
  return parts;
}

function matchesOne(part: Part, char: string): boolean {
  switch (part.kind) {
    case 'text':
      return part.char === char;
    case 'set':
      return (
        part.ranges.some(([from, to]) => char >= from && char <= to) !==
        part.isNegated
      );
    default:
      return part.kind === 'one';
  }
}

/** Tells whether a name, without slashes, is one that a pattern means. */
export type NameMatcher = (name: string) => boolean;

/**
 * Makes a matcher for one part of a path: `*`, `?`, `[a-z]` and `\` are special.
 *
 * @remarks
 *
 * By hand, because the regular expression for `*a*a*a*a*b` takes a time that
 * grows with the number of its stars. This takes at most pattern times name.
 */
export function createNameMatcher(pattern: string): NameMatcher {
  const parts = parse(pattern);
  if (parts.every(part => part.kind === 'text')) {
    const text = parts.map(p => (p.kind === 'text' ? p.char : '')).join('');
    return name => name === text;
  }
  return name => {
    const chars = [...name];
    let at = 0;
    let part = 0;
    let star = -1;
    let starAt = 0;
    while (at < chars.length) {
      const current = parts[part];
      if (current?.kind === 'many') {
        star = part++;
        starAt = at;
      } else if (current && matchesOne(current, chars[at])) {
        at++;
        part++;
      } else if (star >= 0) {
        // Let the last star take one more.
        part = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    while (parts[part]?.kind === 'many') {
      part++;
    }
    return part === parts.length;
  };
}
