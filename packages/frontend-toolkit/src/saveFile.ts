/**
 * Lets the browser save something that no plain link leads to, such as what was fetched with the user's token.
 *
 * @public
 */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
