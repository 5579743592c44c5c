import { useEffect, useState } from 'react';
import { highlightLines } from '../lib/highlight';

/**
 * Colours code once its grammar is there. Until then, and where there is none, code is shown plain.
 *
 * @returns HTML for each line
 */
export function useHighlight(
  code: string,
  language: string | undefined,
): readonly string[] | undefined {
  const [result, setResult] = useState<{
    code: string;
    lines: readonly string[] | undefined;
  }>();

  useEffect(() => {
    let isCurrent = true;
    highlightLines(code, language).then(
      lines => isCurrent && setResult({ code, lines }),
      // A grammar that could not be fetched leaves the code plain, which is how it can be read already.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [code, language]);

  return result?.code === code ? result.lines : undefined;
}
