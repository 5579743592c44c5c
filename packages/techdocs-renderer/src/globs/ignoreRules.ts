import { matchedLengths, parsePathPattern, PathPattern } from './matchPath';

/** One line of a list as in `.gitignore`. */
export type IgnoreRule = {
  readonly pattern: PathPattern;
  /** Whether it takes back what a line before it said. */
  readonly isNegated: boolean;
  /** Whether it means folders only, and so what lies in them. */
  readonly isFolder: boolean;
};

// Each file is tried against each line.
const MAX_RULES = 500;
const MAX_LENGTH = 1_000;

function trimEnd(line: string): string {
  const trimmed = line.trimEnd();
  // A space that is escaped counts.
  return trimmed.endsWith('\\') && line.length > trimmed.length
    ? `${trimmed} `
    : trimmed;
}

function parseRule(written: string): readonly IgnoreRule[] {
  const line = trimEnd(written).slice(0, MAX_LENGTH);
  const isNegated = line.startsWith('!');
  const body = isNegated ? line.slice(1) : line;
  if (!body || line.startsWith('#') || body === '/') {
    return [];
  }
  const isFolder = body.endsWith('/');
  const isAnchored = body.replace(/\/$/, '').includes('/');
  const path = parsePathPattern(body);
  return [
    {
      pattern: isAnchored || path[0] === '**' ? path : ['**', ...path],
      isNegated,
      isFolder,
    },
  ];
}

/** Reads a list of patterns as in `.gitignore`, one a line. */
export function parseIgnoreRules(text: string): readonly IgnoreRule[] {
  return text.split(/\r?\n/).flatMap(parseRule).slice(0, MAX_RULES);
}

/**
 * Tells whether a list of patterns means a file.
 *
 * @remarks
 *
 * As in MkDocs, where the last line counts that means the file itself, and only
 * without one the last that means a folder it is in.
 *
 * @param path - Relative to where the patterns belong, `/` separated
 */
export function isIgnored(rules: readonly IgnoreRule[], path: string): boolean {
  const parts = path.split('/');
  let byFolder = false;
  let byFile: boolean | undefined;
  for (const { pattern, isFolder, isNegated } of rules) {
    const lengths = matchedLengths(pattern, parts);
    if (!isFolder && lengths.includes(parts.length)) {
      byFile = !isNegated;
    } else if (lengths.some(length => length < parts.length)) {
      byFolder = !isNegated;
    }
  }
  return byFile ?? byFolder;
}

/** Whether nothing in a folder can be anything but listed. */
export function isFolderIgnored(
  rules: readonly IgnoreRule[],
  folder: string,
): boolean {
  const parts = folder.split('/');
  return (
    !rules.some(rule => rule.isNegated) &&
    rules.some(rule => matchedLengths(rule.pattern, parts).length > 0)
  );
}
