const MARKER = /^-- (.+) --$/;

/**
 * Reads several files from one text, each after a line `-- path --`.
 *
 * @remarks
 *
 * Fixtures are kept like this so that no formatter rewrites the Markdown or HTML
 * in them, and a changed golden file reads as one difference.
 */
export function parseFileBundle(text: string): Record<string, string> {
  const files: Record<string, string[]> = {};
  let current: string[] | undefined;
  for (const line of text.split('\n')) {
    const match = MARKER.exec(line);
    if (match) {
      current = files[match[1]] = [];
    } else {
      current?.push(line);
    }
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, lines]) => [
      path,
      lines.join('\n').replace(/\n*$/, '\n'),
    ]),
  );
}

/** Writes what {@link parseFileBundle} reads. */
export function formatFileBundle(files: Record<string, string>): string {
  return Object.entries(files)
    .map(([path, content]) => `-- ${path} --\n${content.replace(/\n*$/, '\n')}`)
    .join('');
}
