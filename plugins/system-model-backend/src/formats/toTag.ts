/** As long as a tag of an entity may be. */
const LONGEST = 63;

/**
 * Makes a tag of an entity of any text, such as `java-17` of `Java 17`.
 *
 * @returns `undefined` if nothing is left
 */
export function toTag(text: string): string | undefined {
  const tag = text
    .slice(0, 1000)
    .toLowerCase()
    .replace(/[^a-z0-9:+#]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
  return tag || undefined;
}
