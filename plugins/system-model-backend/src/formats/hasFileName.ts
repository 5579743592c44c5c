/** Whether the path of a file ends in one of some names, outside of packages that were fetched. */
export function hasFileName(path: string, names: readonly string[]): boolean {
  const parts = path.split('/');
  return (
    names.includes(parts[parts.length - 1]) && !parts.includes('node_modules')
  );
}
