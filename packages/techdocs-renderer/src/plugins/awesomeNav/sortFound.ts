import { posix } from 'node:path';
import { sortNaturally } from '../../globs/naturalOrder';
import { SortOptions } from './navFile';

/** A page or folder that a pattern found. */
export type Found = {
  readonly path: string;
  readonly isSection: boolean;
  readonly title: string;
};

// Upper and lower case side by side, upper case first.
function groupLetters(text: string): string {
  return text.replace(/\D/gu, char => char.toLowerCase() + char);
}

function keysOf(found: Found, { by }: SortOptions): readonly string[] {
  const name = posix.basename(found.path);
  switch (by) {
    case 'filename':
      return [name, found.path];
    case 'title':
      return [found.title, name, found.path];
    default:
      return [found.path];
  }
}

function splitPath(text: string): readonly string[] {
  const parts = text.split('/');
  const name = parts.pop() ?? '';
  const dot = name.lastIndexOf('.');
  return dot > 0
    ? [...parts, name.slice(0, dot), name.slice(dot)]
    : [...parts, name];
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) {
      return a[i] < b[i] ? -1 : 1;
    }
  }
  return a.length - b.length;
}

/** Puts what a pattern found in order. */
export function sortFound<T extends Found>(
  found: readonly T[],
  options: SortOptions,
): readonly T[] {
  const fold = (text: string) =>
    options.ignoresCase ? text.toLowerCase() : text;
  const sorted = options.isAlphabetical
    ? [...found].sort((a, b) =>
        compareTexts(
          keysOf(a, options).map(fold),
          keysOf(b, options).map(fold),
        ),
      )
    : sortNaturally(found, item =>
        keysOf(item, options).flatMap(text =>
          (options.by === 'title' ? [text] : splitPath(text)).map(part =>
            groupLetters(fold(part)),
          ),
        ),
      );
  const ordered = options.isDescending ? sorted.reverse() : sorted;
  if (options.sections === 'mixed') {
    return ordered;
  }
  const sections = ordered.filter(item => item.isSection);
  const pages = ordered.filter(item => !item.isSection);
  return options.sections === 'first'
    ? [...sections, ...pages]
    : [...pages, ...sections];
}
