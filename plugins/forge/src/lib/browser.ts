import { encodeBytes } from './decodeContent';

/**
 * Puts text on the clipboard.
 *
 * @remarks
 *
 * Browsers offer their clipboard only over https and on localhost. A portal on a plain http host falls back to
 * selecting the text in a field and copying that.
 *
 * @returns Whether it worked
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.cssText = 'position:fixed;opacity:0';
  document.body.append(field);
  field.focus();
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus();
  }
}

/** Lets the browser save what was fetched with the user's token, which a plain link could not carry. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

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
