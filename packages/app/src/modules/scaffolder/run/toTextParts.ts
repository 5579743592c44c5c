/** A piece of what a kit says at the end: prose, or commands to copy. */
export type TextPart =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string };

const FENCED = /^```[^\n]*\n([^]*?)\n?^```[ \t]*$/gm;

/** Takes the fenced blocks out of a Markdown text, since they are there to be copied. */
export function toTextParts(markdown: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  const addProse = (to: number) => {
    const text = markdown.slice(from, to).trim();
    if (text) {
      parts.push({ kind: 'prose', text });
    }
  };
  for (const match of markdown.matchAll(FENCED)) {
    addProse(match.index);
    parts.push({ kind: 'code', text: match[1] });
    from = match.index + match[0].length;
  }
  addProse(markdown.length);
  return parts;
}
