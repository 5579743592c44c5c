export type DecodedContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array };

/**
 * Decodes a file that came as base64.
 *
 * @remarks
 *
 * Binary is what git takes for it (a zero byte near the start), and what is not UTF-8: shown as text it would be
 * noise.
 */
export function decodeContent(base64: string): DecodedContent {
  const binary = atob(base64.replace(/\s/g, ''));
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
  if (bytes.subarray(0, 8000).includes(0)) {
    return { kind: 'binary', bytes };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', text };
  } catch {
    return { kind: 'binary', bytes };
  }
}

/** Encodes text the way the forge takes files. */
export function encodeContent(text: string): string {
  return encodeBytes(new TextEncoder().encode(text));
}

/** Writes bytes as base64. */
export function encodeBytes(bytes: Uint8Array): string {
  let binary = '';
  // In pieces, because a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}
