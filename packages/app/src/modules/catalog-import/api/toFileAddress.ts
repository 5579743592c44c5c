/**
 * Turns the address of a page that shows a file of the forge, which is what
 * people copy from their browser, into the one the catalog reads.
 *
 * @param address - What somebody pasted
 * @param pages - Address below which the pages of the forge lie
 * @param forge - Address below which the forge serves its repositories
 * @returns The address unchanged where it is no such page
 */
export function toFileAddress(
  address: string,
  pages: string,
  forge: string,
): string {
  if (!address.startsWith(`${pages}/`)) {
    return address;
  }
  const path = address.slice(pages.length).replace(/[?#].*$/, '');
  return /^\/[\w.-]+\/[\w.-]+\/src\/(branch|tag|commit)\/.+\.ya?ml$/.test(path)
    ? `${forge}${path}`
    : address;
}
