import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * State that is in the address.
 *
 * @returns The parameters, and a function that sets some of them and leaves the others; an empty value takes one away
 */
export function useAddressState(): [
  URLSearchParams,
  (
    part: Readonly<Record<string, string | undefined>>,
    options?: { replace?: boolean },
  ) => void,
] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (
      part: Readonly<Record<string, string | undefined>>,
      options?: { replace?: boolean },
    ) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(part)) {
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
        }
        return next;
      }, options),
    [setParams],
  );
  return [params, change];
}
