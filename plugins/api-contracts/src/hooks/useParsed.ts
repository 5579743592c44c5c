import { useEffect, useMemo, useState } from 'react';

// Below this a text is read before the eye notices; a skeleton would only flicker.
const MAX_AT_ONCE = 50_000;

type Parsed<T> = { readonly value?: T; readonly error?: Error };

function attempt<T>(text: string, parse: (text: string) => T): Parsed<T> {
  try {
    return { value: parse(text) };
  } catch (error) {
    return { error: error as Error };
  }
}

/**
 * Reads a definition; a long one after the page around it was painted.
 *
 * @param parse - Always the same function
 * @returns The value or the error, and neither while it is being read
 */
export function useParsed<T>(
  text: string,
  parse: (text: string) => T,
): Parsed<T> {
  const isShort = text.length <= MAX_AT_ONCE;
  const short = useMemo(
    () => (isShort ? attempt(text, parse) : undefined),
    [isShort, text, parse],
  );
  const [long, setLong] = useState<{ text: string; parsed: Parsed<T> }>();

  useEffect(() => {
    if (isShort) return undefined;
    // The first callback runs before the frame is painted, the timer after it.
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLong({ text, parsed: attempt(text, parse) }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isShort, text, parse]);

  return short ?? (long?.text === text ? long.parsed : {});
}
