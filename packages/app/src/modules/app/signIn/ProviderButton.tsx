import { UserIdentity } from '@backstage/core-components';
import {
  useApi,
  useTranslationRef,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useEffect } from 'react';
import { appTranslationRef } from '../translation';
import type { SignInProvider } from './providers';

/** Signs in through one identity provider; silently so when its session still holds. */
export function ProviderButton(props: {
  provider: SignInProvider;
  variant: 'primary' | 'secondary';
  onSuccess(identity: IdentityApi): void;
  onFailure(error: Error): void;
}) {
  const { provider, onSuccess, onFailure } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const authApi = useApi(provider.apiRef);

  useEffect(() => {
    authApi.getBackstageIdentity({ optional: true }).then(
      response =>
        response &&
        onSuccess(
          UserIdentity.create({ identity: response.identity, authApi }),
        ),
      // No session, or one that ended: the button is there for that.
      () => undefined,
    );
  }, [authApi, onSuccess]);

  const signIn = async () => {
    try {
      const response = await authApi.getBackstageIdentity({
        instantPopup: true,
      });
      if (!response) {
        throw new Error(
          `${provider.title} is not configured for signing in at the server.`,
        );
      }
      const profile = await authApi.getProfile();
      onSuccess(
        UserIdentity.create({ identity: response.identity, profile, authApi }),
      );
    } catch (error) {
      onFailure(error as Error);
    }
  };
  return (
    <Button variant={props.variant} onPress={signIn}>
      {t('signIn.with', { provider: provider.title })}
    </Button>
  );
}
