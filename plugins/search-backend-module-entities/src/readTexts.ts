/** Texts at a path, through lists as well: `metadata.links.title` is the titles of all links. */
export function readTexts(value: unknown, path: string): string[] {
  const [field, ...rest] = path.split('.');
  if (Array.isArray(value)) {
    return value.flatMap(one => readTexts(one, path));
  }
  if (path === '') {
    return typeof value === 'string' ? [value] : [];
  }
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, field)
    ? readTexts((value as Record<string, unknown>)[field], rest.join('.'))
    : [];
}
