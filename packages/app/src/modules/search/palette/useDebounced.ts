import { useEffect, useState } from 'react';

/** Gives a text once it has stood still for a while, and an empty one at once. */
export function useDebounced(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  if (!value && settled) {
    setSettled(value);
  }
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
