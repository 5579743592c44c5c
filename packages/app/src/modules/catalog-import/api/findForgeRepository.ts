/** A repository of the embedded forge, as an address in the portal names it. */
export interface ForgeRepository {
  readonly owner: string;
  readonly repo: string;
  /** The branch, where the address names one. */
  readonly branch?: string;
}

/**
 * Finds the repository that an address of the forge means: that of its page,
 * that git clones from, or that of one of its branches.
 *
 * @param address - What somebody pasted
 * @param bases - Addresses below which repositories lie, without a final slash
 * @returns `undefined` for anything else, addresses of files included
 */
export function findForgeRepository(
  address: string,
  bases: readonly string[],
): ForgeRepository | undefined {
  const base = bases.find(b => address.startsWith(`${b}/`));
  if (!base) {
    return undefined;
  }
  const path = address.slice(base.length + 1).replace(/[?#].*$/, '');
  const match =
    /^([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(path) ??
    /^([\w.-]+)\/([\w.-]+)\/src\/branch\/([\w./-]+?)\/?$/.exec(path);
  if (!match || /\.ya?ml$/.test(path)) {
    return undefined;
  }
  const [, owner, repo, branch] = match;
  return { owner, repo, branch };
}
