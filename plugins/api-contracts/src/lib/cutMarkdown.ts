/**
 * The beginning of a long text in Markdown, up to the end of a paragraph and not within a block of code.
 *
 * @param most - Letters after which the text may end
 * @returns The whole text where it is not much longer
 */
export function cutMarkdown(text: string, most: number): string {
  if (text.length <= most * 2) return text;
  const paragraphs = text.split(/\n[ \t]*\n/);
  let length = 0;
  let fences = 0;
  let count = 0;
  while (count < paragraphs.length && (length < most || fences % 2 === 1)) {
    length += paragraphs[count].length;
    fences += paragraphs[count].match(/^\s*(```|~~~)/gm)?.length ?? 0;
    count += 1;
  }
  return paragraphs.slice(0, count).join('\n\n');
}
