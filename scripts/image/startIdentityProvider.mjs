import { once } from 'node:events';
import { Provider } from 'oidc-provider';

/**
 * Starts an OpenID Connect provider that lets everybody in by the name they type, with `<name>@example.com` as address.
 *
 * @param {{ port: number, redirectUri: string }} options
 */
export async function startIdentityProvider({ port, redirectUri }) {
  const client = {
    client_id: 'fairway',
    client_secret: 'a-secret-of-the-test-and-nothing-else',
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code', 'refresh_token'],
  };
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [client],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: id,
        email: `${id}@example.com`,
        email_verified: true,
      }),
    }),
  });
  const server = provider.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    clientId: client.client_id,
    clientSecret: client.client_secret,
    metadataUrl: `${provider.issuer}/.well-known/openid-configuration`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
