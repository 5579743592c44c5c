const TAB = 4;

/** Makes spaces of tabs, up to the next column that can be divided by four. */
export function expandTabs(text: string): string {
  if (!text.includes('\t')) {
    return text;
  }
  return text
    .split('\n')
    .map(line =>
      line
        .split('\t')
        .reduce(
          (before, after) =>
            before.padEnd(before.length + TAB - (before.length % TAB)) + after,
        ),
    )
    .join('\n');
}
