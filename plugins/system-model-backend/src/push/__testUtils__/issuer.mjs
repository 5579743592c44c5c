import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/**
 * A certified OpenID Connect provider, in a process of its own as it is a module of the kind that Jest cannot load. Each
 * message has what it signs with and whom it knows from then on.
 */
let answer;
const server = createServer((request, response) => answer(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://localhost:${server.address().port}`;

process.on('message', ({ keys, pipelines, tokenSeconds }) => {
  const provider = new Provider(url, {
    jwks: { keys },
    clients: pipelines.map(({ repository, secret }) => ({
      client_id: repository,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    // Which repository a pipeline is of, the issuer says, and not the pipeline.
    extraTokenClaims: ({ oidc }) => ({ repository: oidc.client.clientId }),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, resource) => ({
          scope: 'push',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenSeconds,
          jwt: { sign: { alg: keys[0].alg } },
        }),
      },
    },
  });
  answer = provider.callback();
  process.send({ url });
});
// Whoever started it has ended without a word.
process.on('disconnect', () => process.exit());
