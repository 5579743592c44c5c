/** Moves lines to the left by what all of them are indented. */
export function dedent(lines: readonly string[]): string[] {
  const texts = lines.map(line => (line.trim() === '' ? '' : line));
  let margin: string | undefined;
  for (const line of texts) {
    if (line) {
      const indent = /^[ \t]*/.exec(line)![0];
      if (margin === undefined) {
        margin = indent;
      }
      let shared = 0;
      while (
        shared < margin.length &&
        shared < indent.length &&
        margin[shared] === indent[shared]
      ) {
        shared++;
      }
      margin = margin.slice(0, shared);
    }
  }
  return texts.map(line => line.slice(margin?.length ?? 0));
}
