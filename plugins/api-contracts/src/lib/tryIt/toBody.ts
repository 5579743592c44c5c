import type { TryAnswer } from '@fairway/plugin-api-contracts-common';

// Beyond this the browser is busy longer than a reader waits.
const MAX_PRETTY = 2_000_000;

/** The body of an answer as text to read: JSON with a line for each value, everything else as it came. */
export function toReadableBody(answer: TryAnswer): string | undefined {
  if (answer.encoding === 'base64') return undefined;
  const isWhole = !answer.isTruncated && answer.body.length <= MAX_PRETTY;
  if (isWhole && /^\s*[{[]/.test(answer.body)) {
    try {
      return JSON.stringify(JSON.parse(answer.body), null, 2);
    } catch {
      // It only looks like JSON.
    }
  }
  return answer.body;
}

/** The body of an answer as the bytes that came. */
export function toBlob(answer: TryAnswer): Blob {
  const type =
    answer.headers.find(
      ([name]) => name.toLowerCase() === 'content-type',
    )?.[1] ?? 'application/octet-stream';
  const content =
    answer.encoding === 'base64'
      ? Uint8Array.from(atob(answer.body), letter => letter.charCodeAt(0))
      : answer.body;
  return new Blob([content], { type });
}
