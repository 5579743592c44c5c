import type { ContentEntry } from '../api';

/** Folders first, then by name as people count: `item2` before `item10`. */
export function sortEntries(entries: readonly ContentEntry[]): ContentEntry[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const rank = (entry: ContentEntry) =>
    entry.type === 'dir' || entry.type === 'submodule' ? 0 : 1;
  return [...entries].sort(
    (a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name),
  );
}

/** The README of a folder, Markdown before plain text. */
export function findReadme(
  entries: readonly ContentEntry[],
): ContentEntry | undefined {
  const files = entries.filter(entry => entry.type === 'file');
  const named = (pattern: RegExp) =>
    files.find(entry => pattern.test(entry.name));
  return (
    named(/^readme\.(md|markdown)$/i) ?? named(/^readme(\.(txt|rst|adoc))?$/i)
  );
}

/** Whether a file is rendered as Markdown. */
export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}
