/**
 * Text of a page in which each line still knows where it came from.
 *
 * @remarks
 *
 * Steps that put one text in place of another move what stands below it. An
 * author is told the line as it is in the file.
 */
export type MappedText = {
  readonly text: string;
  /** For each line of the text, the line of the file, counted from one. */
  readonly lines: readonly number[];
};

/** A part of a text that something else is put in place of. */
export type Replacement = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (
    let at = text.indexOf('\n', from);
    at >= 0 && at < to;
    at = text.indexOf('\n', at + 1)
  ) {
    count++;
  }
  return count;
}

/**
 * Takes a text as it stands in a file.
 *
 * @param firstLine - Line of the file on which it begins
 */
export function mapText(text: string, firstLine: number = 1): MappedText {
  const length = countBreaks(text, 0, text.length) + 1;
  return { text, lines: Array.from({ length }, (_, i) => firstLine + i) };
}

/** Finds lines of places in a text; to be asked in the order of the text. */
export function createLineFinder(source: MappedText): (at: number) => number {
  let line = 0;
  let seen = 0;
  return at => {
    line += countBreaks(source.text, seen, at);
    seen = at;
    return source.lines[line];
  };
}

/**
 * Puts other text in place of some parts.
 *
 * @param replacements - In the order of the text, not overlapping
 */
export function replaceParts(
  source: MappedText,
  replacements: readonly Replacement[],
): MappedText {
  if (replacements.length === 0) {
    return source;
  }
  const parts: string[] = [];
  const lines: number[] = [source.lines[0]];
  let line = 0;
  let done = 0;
  const keep = (to: number) => {
    parts.push(source.text.slice(done, to));
    for (let i = countBreaks(source.text, done, to); i > 0; i--) {
      lines.push(source.lines[++line]);
    }
    done = to;
  };
  for (const { start, end, text } of replacements) {
    keep(start);
    parts.push(text);
    for (let i = countBreaks(text, 0, text.length); i > 0; i--) {
      lines.push(source.lines[line]);
    }
    line += countBreaks(source.text, start, end);
    if (text.endsWith('\n')) {
      lines[lines.length - 1] = source.lines[line];
    }
    done = end;
  }
  keep(source.text.length);
  return { text: parts.join(''), lines };
}
