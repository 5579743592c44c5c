/**
 * Makes a text of a stranger fit into a column: databases take no zero characters.
 *
 * @param length - Most characters
 */
export function cutText(text: string, length: number): string {
  return text.replaceAll('\0', ' ').slice(0, length);
}
