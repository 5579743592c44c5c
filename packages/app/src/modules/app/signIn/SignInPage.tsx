import { ProxiedSignInPage } from '@backstage/core-components';
import { ResponseError } from '@backstage/errors';
import {
  configApiRef,
  useApi,
  useTranslationRef,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Alert, Button } from '@backstage/ui';
import { useCallback, useMemo, useState } from 'react';
import { FairwayMark } from '../brand/FairwayMark';
import { useAppTitle } from '../brand/useAppTitle';
import { forgetRecent } from '../../search/recent/recentSearches';
import { appTranslationRef } from '../translation';
import { onSignOut } from './onSignOut';
import { ProviderButton } from './ProviderButton';
import { readSignInOptions } from './providers';
import styles from './SignInPage.module.css';

/**
 * The page before the portal. With only the guest configured there is nothing
 * to choose, so it signs in by itself.
 */
export function SignInPage(props: SignInPageProps) {
  const { onSignInSuccess } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const config = useApi(configApiRef);
  const app = useAppTitle();
  const organization = config.getOptionalString('organization.name');
  const { guest, providers } = useMemo(
    () => readSignInOptions(config),
    [config],
  );
  const [asGuest, setAsGuest] = useState(guest && providers.length === 0);
  const [error, setError] = useState<Error>();
  const fail = useCallback((cause: Error) => setError(cause), []);
  const succeed = useCallback(
    (identityApi: IdentityApi) =>
      onSignInSuccess(
        onSignOut(identityApi, () => forgetRecent(() => window.localStorage)),
      ),
    [onSignInSuccess],
  );

  if (asGuest) {
    return (
      <ProxiedSignInPage
        provider="guest"
        onSignInSuccess={succeed}
        ErrorComponent={GuestFailed}
      />
    );
  }
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <FairwayMark size={40} />
        <h1 className={styles.title}>{t('signIn.title', { app })}</h1>
        <p className={styles.intro}>
          {organization
            ? t('signIn.intro', { organization })
            : t('signIn.introPlain')}
        </p>
        {error && (
          <Alert
            status="danger"
            title={t('signIn.failed')}
            description={error.message}
          />
        )}
        {providers.map((provider, index) => (
          <ProviderButton
            key={provider.id}
            provider={provider}
            variant={index === 0 ? 'primary' : 'secondary'}
            onSuccess={succeed}
            onFailure={fail}
          />
        ))}
        {guest && (
          <Button variant="secondary" onPress={() => setAsGuest(true)}>
            {t('signIn.guest')}
          </Button>
        )}
        {!guest && providers.length === 0 && (
          <p className={styles.intro}>{t('signIn.noProviders')}</p>
        )}
      </div>
    </main>
  );
}

function GuestFailed(props: { error?: Error }) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <FairwayMark size={40} />
        <h1 className={styles.title}>{t('signIn.failed')}</h1>
        <p className={styles.intro}>
          {t('signIn.failedHint', { message: getAnswer(props.error) })}
        </p>
        <Button onPress={() => window.location.reload()}>
          {t('signIn.retry')}
        </Button>
      </div>
    </main>
  );
}

/** What the server said, where it said something. */
function getAnswer(error: Error | undefined): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : error?.message ?? '';
}
