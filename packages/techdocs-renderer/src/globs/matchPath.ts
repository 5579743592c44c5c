import { createNameMatcher, NameMatcher } from './matchName';

const MAX_ALTERNATIVES = 100;

/** A pattern for paths, one matcher for each part between slashes. */
export type PathPattern = readonly (NameMatcher | '**')[];

/** Reads a pattern such as `guides/**` or `*.md`. */
export function parsePathPattern(pattern: string): PathPattern {
  return pattern
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .map(part => (part === '**' ? part : createNameMatcher(part)));
}

/**
 * How many parts of a path a pattern can stand for, in rising order.
 *
 * @remarks
 *
 * The path itself is meant when its number of parts is among them, what lies in
 * a folder that is meant when there is a smaller one.
 */
export function matchedLengths(
  pattern: PathPattern,
  parts: readonly string[],
): readonly number[] {
  let reached = new Set([0]);
  pattern.forEach((matcher, index) => {
    const next = new Set<number>();
    for (const at of reached) {
      if (matcher === '**') {
        // At the end it stands for something, elsewhere also for nothing.
        const from = index === pattern.length - 1 ? at + 1 : at;
        for (let to = from; to <= parts.length; to++) {
          next.add(to);
        }
      } else if (at < parts.length && matcher(parts[at])) {
        next.add(at + 1);
      }
    }
    reached = next;
  });
  return [...reached].sort((a, b) => a - b);
}

/** Whether a pattern stands for a path and not merely for a folder above it. */
export function matchesPath(pattern: PathPattern, path: string): boolean {
  const parts = path.split('/');
  return matchedLengths(pattern, parts).includes(parts.length);
}

/** Writes `{a,b}` out; a pattern with too many combinations stays as it is. */
export function expandBraces(pattern: string): readonly string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0) {
    const next: string[] = [];
    for (const text of open) {
      const match = /^([^{}]*)\{([^{}]*,[^{}]*)\}([^]*)$/.exec(text);
      if (match) {
        const [, before, list, after] = match;
        next.push(...list.split(',').map(item => before + item + after));
      } else {
        done.push(text);
      }
    }
    if (next.length + done.length > MAX_ALTERNATIVES) {
      return [pattern];
    }
    open = next;
  }
  return done;
}
