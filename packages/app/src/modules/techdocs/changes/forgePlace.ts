/** A file or folder in the embedded forge. */
export type ForgePlace = {
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  readonly path: string;
};

/**
 * Reads the address under which a file of the embedded forge is edited.
 *
 * @remarks
 *
 * A branch whose name has slashes cannot be told from a folder there; such a
 * place is then not found, as one of another host is.
 *
 * @param baseUrl - Where the forge answers
 */
export function parseForgeEditUrl(
  editUrl: string | undefined,
  baseUrl: string,
): ForgePlace | undefined {
  const base = baseUrl.replace(/\/*$/, '/');
  if (!editUrl?.startsWith(base)) {
    return undefined;
  }
  const [owner, repo, action, branch, ...path] = editUrl
    .slice(base.length)
    .replace(/[?#].*$/, '')
    .split('/')
    .map(decode);
  return owner && repo && action === '_edit' && branch && path.length > 0
    ? { owner, repo, branch, path: path.join('/') }
    : undefined;
}

/** The folder that a place is in. */
export function toFolder(place: ForgePlace): ForgePlace {
  return { ...place, path: place.path.replace(/\/?[^/]*$/, '') };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
