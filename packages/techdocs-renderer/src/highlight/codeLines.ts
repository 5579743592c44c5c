const TAG = /<span[^>]*>|<\/span>/g;

/**
 * Splits highlighted code into lines that are each complete HTML.
 *
 * @remarks
 *
 * A comment over three lines is one element; it is closed at the end of each
 * line and opened again on the next.
 */
export function splitHighlightedLines(html: string): string[] {
  let open: string[] = [];
  return html.split('\n').map(line => {
    const prefix = open.join('');
    open = [...open];
    for (const [tag] of line.matchAll(TAG)) {
      if (tag === '</span>') {
        open.pop();
      } else {
        open.push(tag);
      }
    }
    return prefix + line + '</span>'.repeat(open.length);
  });
}
