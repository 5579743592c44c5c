const MOST_LETTERS = 280;

/** The first paragraph of a text in Markdown, without its marks. */
export function toPlainText(markdown: string): string {
  const [first] = markdown.trim().split(/\n\s*\n/);
  const text = first
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|(?<!\w)_|_(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > MOST_LETTERS
    ? `${text.slice(0, MOST_LETTERS).trimEnd()}…`
    : text;
}
