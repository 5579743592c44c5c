/**
 * Cuts one character off the end of a text, however often it stands there.
 *
 * @remarks
 *
 * A pattern such as `/ +$/` tries each run of spaces in a text anew from each of
 * its spaces, which takes minutes for a run of a megabyte.
 */
export function trimEndRun(text: string, char: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === char) {
    end--;
  }
  return text.slice(0, end);
}

/** As {@link trimEndRun}, at both ends. */
export function trimRuns(text: string, char: string): string {
  let start = 0;
  while (start < text.length && text[start] === char) {
    start++;
  }
  return trimEndRun(text.slice(start), char);
}
