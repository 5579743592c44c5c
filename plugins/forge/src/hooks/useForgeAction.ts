import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useState } from 'react';
import { forgeApiRef, type ForgeApi } from '../api';

export type Action<TArgs extends unknown[]> = {
  /** Resolves to whether it worked; why it did not is in `error`. */
  readonly run: (...args: TArgs) => Promise<boolean>;
  readonly isPending: boolean;
  readonly error: Error | undefined;
  readonly reset: () => void;
};

/** Changes something in the forge and keeps what went wrong, to be shown where it was asked for. */
export function useForgeAction<TArgs extends unknown[]>(
  act: (api: ForgeApi, ...args: TArgs) => Promise<unknown>,
): Action<TArgs> {
  const api = useApi(forgeApiRef);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  const run = async (...args: TArgs) => {
    setIsPending(true);
    setError(undefined);
    try {
      await act(api, ...args);
      return true;
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
      return false;
    } finally {
      setIsPending(false);
    }
  };

  const reset = useCallback(() => setError(undefined), []);
  return { run, isPending, error, reset };
}
