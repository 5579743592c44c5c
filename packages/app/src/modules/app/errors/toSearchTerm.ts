function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Takes the words out of an address that led nowhere, for searching them. */
export function toSearchTerm(pathname: string): string {
  const last = pathname.split('/').filter(Boolean).pop() ?? '';
  return decode(last)
    .replace(/\.html?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
