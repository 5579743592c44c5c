const TARGET = /^(https?:\/\/.+?)\/src\/branch\/([^/]+)\//;

/**
 * Makes the refresh key that all entities of one branch of one repository share.
 *
 * @remarks
 *
 * Of a branch such as `feature/x` only the first part counts: an address does
 * not say where the name of the branch ends and the path begins. A push then
 * refreshes a few entities too many, and never one too few.
 *
 * @param repositoryUrl - Address of the repository's page, without a trailing slash
 * @param branch - Name of the branch, or its first part
 */
export function toBranchKey(repositoryUrl: string, branch: string): string {
  return `forge:${repositoryUrl.toLocaleLowerCase('en-US')}#${
    branch.split('/')[0]
  }`;
}

/**
 * Makes the refresh key of whatever is read from an address.
 *
 * @param target - Address of a file as the catalog knows it
 * @returns The key, or `undefined` if the address is not one of a file on a branch
 */
export function findBranchKey(target: string): string | undefined {
  const match = TARGET.exec(target);
  return match ? toBranchKey(match[1], match[2]) : undefined;
}
