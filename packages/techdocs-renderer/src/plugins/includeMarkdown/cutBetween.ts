/** A part of a text, and whether the marks that bound it were there. */
export type Cut = {
  readonly text: string;
  /** Line of the whole text on which the part begins, counted from one. */
  readonly firstLine: number;
  readonly isStartMissing: boolean;
  readonly isEndMissing: boolean;
};

/**
 * Cuts out what stands between two marks, every time that they occur.
 *
 * @param start - Empty or `undefined`: from the beginning
 * @param end - Empty or `undefined`: to the end
 */
export function cutBetween(text: string, start?: string, end?: string): Cut {
  const at = start ? text.indexOf(start) : -1;
  const firstLine =
    start && at >= 0 ? text.slice(0, at + start.length).split('\n').length : 1;
  const isStartMissing = !!start && !text.includes(start);
  const isEndMissing = !!end && !text.includes(end);
  if (start && end) {
    const parts = isStartMissing ? [text] : text.split(start).slice(1);
    const inside = parts.flatMap(part =>
      part.split(end).filter((_, i) => i % 2 === 0),
    );
    return { text: inside.join(''), firstLine, isStartMissing, isEndMissing };
  }
  if (start) {
    const rest = isStartMissing ? '' : text.slice(at + start.length);
    return { text: rest, firstLine, isStartMissing, isEndMissing };
  }
  const rest = end && !isEndMissing ? text.slice(0, text.indexOf(end)) : text;
  return { text: rest, firstLine, isStartMissing, isEndMissing };
}
