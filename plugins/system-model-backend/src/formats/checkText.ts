import { ManifestProblem } from '@fairway/plugin-system-model-node';

/** What a decoder puts for bytes that are no text, and signs that no text has. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;

/**
 * Finds out whether a file cannot be read as a text at all.
 *
 * @param largest - Bytes
 */
export function checkText(
  text: string,
  largest: number,
): ManifestProblem | undefined {
  const size = Buffer.byteLength(text);
  if (size > largest) {
    return {
      message: `The file has ${size} bytes. It is read up to ${largest}: make it smaller, or split it.`,
    };
  }
  const found = NO_TEXT.exec(text);
  return found
    ? {
        message:
          'There is something here that is no text. Save the file as text in UTF-8, without control characters.',
        line: text.slice(0, found.index).split('\n').length,
      }
    : undefined;
}
