import { githubAuthApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from './SignInPage';

const identity = {
  type: 'user' as const,
  userEntityRef: 'user:default/ana',
  ownershipEntityRefs: ['user:default/ana'],
};

/** The session of a provider: `session` holds from before, `popup` is what its window answers. */
function renderPage(options: {
  session?: boolean;
  popup?: () => unknown;
  signOut?: () => void;
}) {
  const onSuccess = jest.fn();
  const authApi = {
    getProfile: async () => ({ displayName: 'Ana' }),
    getBackstageIdentity: async (request?: { optional?: boolean }) => {
      if (request?.optional) {
        return options.session ? { token: 't', identity } : undefined;
      }
      return options.popup?.();
    },
    signOut: async () => options.signOut?.(),
  };
  renderInTestApp(<SignInPage onSignInSuccess={onSuccess} />, {
    config: {
      app: { title: 'Harbour', signIn: { providers: ['github', 'guest'] } },
    },
    apis: [[githubAuthApiRef, authApi as any]],
  });
  return onSuccess;
}

describe('SignInPage', () => {
  it('offers the ways that are configured', async () => {
    renderPage({});

    expect(
      await screen.findByRole('heading', { name: 'Sign in to Harbour' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['Continue with GitHub', 'Continue as guest']);
  });

  it('signs in through the window of a provider', async () => {
    const onSuccess = renderPage({ popup: () => ({ token: 't', identity }) });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    );

    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1));
    expect(await onSuccess.mock.calls[0][0].getBackstageIdentity()).toEqual(
      identity,
    );
  });

  it('leaves nothing that was searched for when its user signs out', async () => {
    const signOut = jest.fn();
    const onSuccess = renderPage({ session: true, signOut });
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1));
    localStorage.setItem('fairway.search.recent:user:default/ana', '["tide"]');

    await onSuccess.mock.calls[0][0].signOut();

    expect(signOut).toHaveBeenCalledTimes(1);
    expect(JSON.stringify({ ...localStorage })).not.toContain('tide');
  });

  it('asks nothing of who is signed in there already', async () => {
    const onSuccess = renderPage({ session: true });

    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1));
  });

  it('says why it did not work', async () => {
    const onSuccess = renderPage({
      popup: () => {
        throw new Error('Popup was closed');
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    );

    expect(await screen.findByText('Popup was closed')).toBeInTheDocument();
    expect(onSuccess).not.toHaveBeenCalled();
  });

  it('says so when the server knows no such user', async () => {
    renderPage({ popup: () => undefined });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Continue with GitHub' }),
    );

    expect(
      await screen.findByText(/GitHub is not configured for signing in/),
    ).toBeInTheDocument();
  });

  it('says what the server answered to a guest', async () => {
    const fetch = jest.spyOn(global, 'fetch').mockResolvedValue(
      Response.json(
        {
          error: { name: 'Error', message: 'The disk is full.' },
          response: { statusCode: 507 },
        },
        { status: 507 },
      ),
    );
    renderInTestApp(<SignInPage onSignInSuccess={() => {}} />, {
      config: {
        app: { signIn: { providers: 'guest' } },
        backend: { baseUrl: 'http://portal' },
      },
    });

    expect(
      await screen.findByText(/The disk is full\. Try again/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
    fetch.mockRestore();
  });
});
