import { useIdentity } from './useIdentity';

/** References, in lower case, of all in whose name the reader owns things; `undefined` until they are known. */
export function useOwnership(): readonly string[] | undefined {
  return useIdentity()?.ownership;
}
