import type { AccessToken } from '../api';
import { useForgeAction } from './useForgeAction';
import { useForgeQuery, type Query } from './useForgeQuery';
import { useRefresh } from './useRefresh';

export type TokenList = {
  readonly login: string;
  readonly tokens: readonly AccessToken[];
};

/** The access tokens of the signed-in user. */
export function useTokens(): Query<TokenList> {
  return useForgeQuery(['tokens'], async api => {
    const { login } = await api.users.current();
    const { items } = await api.users.listTokens(login);
    return { login, tokens: items };
  });
}

export function useDeleteToken() {
  const refresh = useRefresh();
  return useForgeAction(async (api, login: string, id: number) => {
    await api.users.deleteToken(login, id);
    refresh('tokens');
  });
}

/** @param onCreated - Gets the secret, which the forge says only this once */
export function useCreateToken(onCreated: (secret: string) => void) {
  const refresh = useRefresh();
  return useForgeAction(async (api, name: string) => {
    const { login } = await api.users.current();
    const { sha1 } = await api.users.createToken(login, name);
    if (!sha1) {
      throw new Error(
        'The forge made the token but did not say it. Delete it and make another',
      );
    }
    refresh('tokens');
    onCreated(sha1);
  });
}
