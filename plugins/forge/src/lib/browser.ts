import { encodeBytes } from './decodeContent';

/** Reads a blob as a `data:` address, the only kind besides its own that the portal's content policy lets images have. */
export async function toDataUrl(content: Blob, type: string): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  return `data:${type};base64,${encodeBytes(bytes)}`;
}

/**
 * Shows text in a tab of its own.
 *
 * @remarks
 *
 * Always as plain text: an HTML file of a repository must not run as a page of the portal.
 */
export function openText(text: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'text/plain;charset=utf-8' }),
  );
  window.open(url, '_blank', 'noopener');
}
