import { ConfigReader } from '@backstage/config';
import { readSignInOptions } from './providers';

const read = (signIn?: object) =>
  readSignInOptions(new ConfigReader({ app: signIn ? { signIn } : {} }));

describe('readSignInOptions', () => {
  it('is a guest sign-in when nothing is configured', () => {
    expect(read()).toEqual({ guest: true, providers: [] });
  });

  it('takes a list and a comma-separated text alike', () => {
    const ids = (options: ReturnType<typeof read>) =>
      options.providers.map(p => p.id);

    expect(ids(read({ providers: ['oidc', 'github'] }))).toEqual([
      'oidc',
      'github',
    ]);
    expect(ids(read({ providers: 'oidc, github' }))).toEqual([
      'oidc',
      'github',
    ]);
  });

  it('has no guest unless it is listed', () => {
    expect(read({ providers: ['okta'] }).guest).toBe(false);
    expect(read({ providers: ['okta', 'guest'] }).guest).toBe(true);
  });

  it('names the OpenID Connect provider as configured', () => {
    const { providers } = read({ providers: 'oidc', oidcTitle: 'Harbour ID' });

    expect(providers[0].title).toBe('Harbour ID');
  });

  it('names what it does not know', () => {
    expect(() => read({ providers: ['oidc', 'gihtub'] })).toThrow(
      'app.signIn.providers has gihtub; known are guest, oidc,',
    );
  });
});
