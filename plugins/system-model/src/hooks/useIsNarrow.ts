import { useEffect, useState } from 'react';

const PHONE = '(max-width: 599px)';

/** Tells whether the window has the width of a phone. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(
    () => window.matchMedia?.(PHONE).matches ?? false,
  );
  useEffect(() => {
    const query = window.matchMedia?.(PHONE);
    const update = () => setIsNarrow(query?.matches ?? false);
    query?.addEventListener('change', update);
    return () => query?.removeEventListener('change', update);
  }, []);
  return isNarrow;
}
