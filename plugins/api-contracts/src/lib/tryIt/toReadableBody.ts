import type { BodyAnswer } from './BodyReader';

// Beyond this the browser is busy longer than a reader waits.
const MAX_PRETTY = 2_000_000;

/** The body of an answer as text to read: JSON with a line for each value, everything else as it came. */
export function toReadableBody(answer: BodyAnswer): string | undefined {
  const { text, end } = answer;
  const isWhole = end && !end.isTruncated;
  if (text && isWhole && text.length <= MAX_PRETTY && /^\s*[{[]/.test(text)) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      // It only looks like JSON.
    }
  }
  return text;
}

/** The body of an answer as the bytes that came. */
export function toBlob({ head, pieces }: BodyAnswer): Blob {
  const type =
    head.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ??
    'application/octet-stream';
  return new Blob([...pieces], { type });
}
