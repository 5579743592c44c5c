import type { JsonValue } from '@backstage/types';
import { parse } from 'yaml';

/** Parses JSON or YAML; a list as a key, which may grow without end, is an error. */
export function parseDocument(text: string): JsonValue {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // YAML may begin like this, too.
    }
  }
  return parse(text, { stringKeys: true });
}
