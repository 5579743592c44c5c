const OWN_PART = /^#[\w.:-]+$/;
const IMPORT =
  /@import\s*(?:url\s*\(\s*)?(?:"[^"]*"|'[^']*')\s*\)?[^;"']*(?:;|$)/gi;
const URL_FUNCTION = /url\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)?/gi;
// A backslash and an entity can spell anything; no engine writes one.
const ACTIVE =
  /[\\&<]|@import|@font-face|expression\s*\(|-moz-binding|behavior\s*:|javascript:|data:|image(?:-set)?\s*\(/i;

/** Whether an address leads to a part of the same drawing. */
export function isOwnPart(address: string): boolean {
  return OWN_PART.test(address.trim());
}

/** Whether CSS, or the value of an attribute, neither loads nor runs anything. */
export function isHarmlessCss(css: string): boolean {
  return (
    !ACTIVE.test(css) &&
    Array.from(css.matchAll(URL_FUNCTION)).every(
      ([, doubleQuoted, singleQuoted, plain]) =>
        isOwnPart(doubleQuoted ?? singleQuoted ?? plain),
    )
  );
}

/**
 * The harmless part of a style sheet: all of it without what it imports, or nothing.
 *
 * @remarks
 *
 * The one thing an engine is known to import are fonts, which are done without.
 */
export function harmlessStyleSheet(css: string): string {
  const local = css.replace(IMPORT, '');
  return isHarmlessCss(local) ? local.trim() : '';
}
