import parseUnifiedDiff from 'parse-diff';
import { unquoteGitPath } from './unquoteGitPath';

export type DiffLine = {
  readonly kind: 'add' | 'del' | 'context';
  readonly oldNumber?: number;
  readonly newNumber?: number;
  readonly text: string;
};

export type DiffHunk = {
  /** What git found around the hunk, mostly the function it is in. */
  readonly context: string;
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly DiffLine[];
};

export type DiffFile = {
  readonly status: 'added' | 'deleted' | 'renamed' | 'copied' | 'modified';
  readonly path: string;
  /** Where it was before; only when renamed or copied. */
  readonly oldPath?: string;
  readonly binary: boolean;
  readonly modes?: { readonly from: string; readonly to: string };
  readonly additions: number;
  readonly deletions: number;
  readonly hunks: readonly DiffHunk[];
};

/**
 * Reads what `git diff` writes.
 *
 * @remarks
 *
 * The hunks are read by parse-diff. What it has no notion of (renames, binary files, quoted names) stands in the
 * lines before the first hunk and is read here.
 */
export function parseGitDiff(diff: string): DiffFile[] {
  return diff
    .split(/^(?=diff --git )/m)
    .filter(section => section.startsWith('diff --git '))
    .map(parseSection);
}

function parseSection(section: string): DiffFile {
  const body = section.search(/^@@ /m);
  const header = (body < 0 ? section : section.slice(0, body)).split(/\r?\n/);
  const read = (pattern: RegExp) =>
    header.map(line => pattern.exec(line)?.[1]).find(found => found);

  const renamedFrom = read(/^rename from (.*)$/);
  const copiedFrom = read(/^copy from (.*)$/);
  const from = read(/^--- (.*)$/);
  const to = read(/^\+\+\+ (.*)$/);
  const movedTo = read(/^(?:rename|copy) to (.*)$/);
  const oldMode = read(/^old mode (\d+)$/);
  const newMode = read(/^new mode (\d+)$/);
  const deleted = header.some(line => line.startsWith('deleted file mode '));
  const added = header.some(line => line.startsWith('new file mode '));
  const file = body < 0 ? undefined : parseUnifiedDiff(section)[0];
  const oldPath = renamedFrom ?? copiedFrom;

  return {
    status: statusOf({ added, deleted, renamedFrom, copiedFrom }),
    path: movedTo
      ? unquoteGitPath(movedTo)
      : stripSide((deleted ? from : to) ?? lastPathOf(header[0])),
    oldPath: oldPath && unquoteGitPath(oldPath),
    binary: header.some(line => /^(Binary files |GIT binary patch)/.test(line)),
    modes: oldMode && newMode ? { from: oldMode, to: newMode } : undefined,
    additions: file?.additions ?? 0,
    deletions: file?.deletions ?? 0,
    hunks: (file?.chunks ?? []).map(toHunk),
  };
}

function statusOf(header: {
  added: boolean;
  deleted: boolean;
  renamedFrom?: string;
  copiedFrom?: string;
}): DiffFile['status'] {
  if (header.added) return 'added';
  if (header.deleted) return 'deleted';
  if (header.renamedFrom) return 'renamed';
  return header.copiedFrom ? 'copied' : 'modified';
}

// "diff --git a/x b/x" is all there is for a file without text changes; both sides are then the same name.
function lastPathOf(line: string): string {
  const paths = line.slice('diff --git '.length).replace(/\r$/, '');
  if (paths.startsWith('"')) {
    return paths.slice(paths.indexOf('" ') + 2);
  }
  return paths.slice((paths.length + 1) / 2);
}

function stripSide(path: string): string {
  return unquoteGitPath(path.replace(/\t$/, '')).replace(/^[ab]\//, '');
}

function toHunk(chunk: parseUnifiedDiff.Chunk): DiffHunk {
  return {
    context: chunk.content.replace(/^@@.*?@@ ?/, '').trimEnd(),
    oldStart: chunk.oldStart,
    newStart: chunk.newStart,
    lines: chunk.changes
      .filter(change => !change.content.startsWith('\\ '))
      .map(toLine),
  };
}

function toLine(change: parseUnifiedDiff.Change): DiffLine {
  const text = change.content.slice(1).replace(/\r$/, '');
  switch (change.type) {
    case 'add':
      return { kind: 'add', newNumber: change.ln, text };
    case 'del':
      return { kind: 'del', oldNumber: change.ln, text };
    default:
      return {
        kind: 'context',
        oldNumber: change.ln1,
        newNumber: change.ln2,
        text,
      };
  }
}
