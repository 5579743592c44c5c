import { useMemo } from 'react';
import { languageOf } from '../lib/languageOf';
import type { DiffFile, DiffLine } from '../lib/parseGitDiff';
import { useHighlight } from './useHighlight';

/**
 * Colours the lines of a diff.
 *
 * @remarks
 *
 * A line alone says too little (it may stand in a comment that began above), and both sides mixed are no program.
 * So each side is coloured as one text.
 */
export function useDiffHighlight(
  file: DiffFile,
): (line: DiffLine) => string | undefined {
  const before = useSide(file, 'add');
  const after = useSide(file, 'del');
  return line => (line.kind === 'del' ? before(line) : after(line));
}

function useSide(file: DiffFile, without: DiffLine['kind']) {
  const lines = useMemo(
    () =>
      file.hunks
        .flatMap(hunk => hunk.lines)
        .filter(line => line.kind !== without),
    [file, without],
  );
  const text = useMemo(() => lines.map(line => line.text).join('\n'), [lines]);
  const html = useHighlight(text, languageOf(file.path));
  const byLine = useMemo(
    () => html && new Map(lines.map((line, i) => [line, html[i]])),
    [lines, html],
  );
  return (line: DiffLine) => byLine?.get(line);
}
