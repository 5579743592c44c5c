/** Adds a key to a JSON Pointer (RFC 6901). */
export function joinPointer(pointer: string, key: string | number): string {
  const text = String(key);
  // Most keys have neither, and there are many.
  return /[~/]/.test(text)
    ? `${pointer}/${text.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : `${pointer}/${text}`;
}
