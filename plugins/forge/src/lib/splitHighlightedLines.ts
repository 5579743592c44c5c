/**
 * Cuts highlighted code into lines, each of which is complete HTML of its own.
 *
 * @remarks
 *
 * highlight.js answers one text in which a span may run over many lines (a comment, a template string). Such spans
 * are closed at the end of each line and opened again on the next.
 *
 * @param html - What highlight.js made: escaped text and `<span class="…">` only
 */
export function splitHighlightedLines(html: string): string[] {
  const open: string[] = [];
  return html.split(/\r?\n/).map(line => {
    const prefix = open.join('');
    for (const [tag] of line.matchAll(/<span [^>]*>|<\/span>/g)) {
      if (tag === '</span>') {
        open.pop();
      } else {
        open.push(tag);
      }
    }
    return prefix + line + '</span>'.repeat(open.length);
  });
}

/** Cuts plain text into lines; a newline at the end ends the last line rather than starting another. */
export function splitLines(text: string): string[] {
  if (text === '') {
    return [];
  }
  const lines = text.split(/\r?\n/);
  return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
}
