import { useCallback, useState } from 'react';
import type { Size } from '../lib/map/viewport';

/** How large an element is; `undefined` until that is known. */
export function useSize(): [
  (element: Element | null) => void,
  Size | undefined,
] {
  const [size, setSize] = useState<Size>();
  const [observer] = useState(() =>
    // Absent where nothing is laid out, as in tests.
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(entries => {
          const { width, height } = entries[entries.length - 1].contentRect;
          setSize({ width, height });
        }),
  );
  const watch = useCallback(
    (element: Element | null) => {
      observer?.disconnect();
      if (element) {
        const { width, height } = element.getBoundingClientRect();
        setSize({ width, height });
        observer?.observe(element);
      }
    },
    [observer],
  );
  return [watch, size];
}
