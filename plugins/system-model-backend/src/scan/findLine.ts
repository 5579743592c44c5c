/** Finds the line of a value, or of the nearest value around it that has one. */
export function findLine(
  lines: Readonly<Record<string, number>>,
  pointer: string,
): number | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (Object.hasOwn(lines, at)) {
      return lines[at];
    }
    if (at === '') {
      return undefined;
    }
  }
}
