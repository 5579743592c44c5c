/**
 * Makes text of a definition fit for an index: one line, not too long, and without what databases refuse, which are null
 * characters and halves of surrogate pairs.
 */
export function toPlainText(text: string, maxLength: number): string {
  return text
    .slice(0, maxLength)
    .replace(/[`*]/g, '')
    .replace(/[\s\0]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
}
