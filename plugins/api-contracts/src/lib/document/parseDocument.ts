import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { DocumentError } from './DocumentError';

/**
 * Reads YAML or JSON.
 *
 * @remarks
 *
 * JSON has the parser of the browser, which is twenty times as quick; only where that finds a fault does the other look
 * for the line. Aliases share what they name, so that no document grows by being read.
 */
export function parseDocument(text: string): unknown {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // Told below, with the line.
    }
  }
  try {
    // Dates stay text, as in JSON.
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new DocumentError({ message: error.reason, ...placeOf(error, text) });
  }
}

/** What is missing at the end is missing in the last line, not in one after it. */
function placeOf({ mark }: YAMLException, text: string) {
  if (!mark) return {};
  const last = text.trimEnd().split('\n').length;
  return mark.line < last
    ? { line: mark.line + 1, column: mark.column + 1 }
    : { line: last };
}
