import { JsonValue } from '@backstage/types';
import { Findings } from './Findings';
import { LONGEST_TEXT } from './limits';
import { shorten } from './shorten';

/**
 * Reads a text, for which numbers and yes or no count, too.
 *
 * @returns `undefined` if there is none; if there is something else, that is a problem
 */
export function readText(
  value: JsonValue | undefined,
  pointer: string,
  findings: Findings,
): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value === 'object') {
    findings.addUnexpected(pointer, value, 'a text');
    return undefined;
  }
  const text = String(value).trim();
  if (text.length > LONGEST_TEXT) {
    findings.add(
      pointer,
      `has ${
        text.length
      } characters, but at most ${LONGEST_TEXT} are expected. Shorten "${shorten(
        text,
      )}".`,
    );
    return undefined;
  }
  return text || undefined;
}
