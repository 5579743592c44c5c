import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, JWTPayload, KeyLike, SignJWT } from 'jose';

/**
 * Starts an issuer of workload tokens, with its discovery document and its keys.
 *
 * @param options - Its time in milliseconds, and where it says that its keys are
 */
export async function startIssuer(options: {
  readonly now: () => number;
  readonly jwksUri?: string;
}) {
  const keys = new Map<string, KeyLike>();
  const published: object[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { port } = server.address() as AddressInfo;
    const issuer = `http://localhost:${port}`;
    const body = request.url?.startsWith('/.well-known/')
      ? { issuer, jwks_uri: options.jwksUri ?? `${issuer}/keys` }
      : { keys: published };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;

  const addKey = async (kid: string, isPublished = true) => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    keys.set(kid, privateKey);
    if (isPublished) {
      published.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' });
    }
  };
  await addKey('first');

  return {
    url,
    asked,
    addKey,
    /** Signs a token, good unless claims make it otherwise. */
    sign: async (claims: JWTPayload = {}, kid = 'first') => {
      const now = Math.floor(options.now() / 1_000);
      return await new SignJWT({
        iss: url,
        aud: 'fairway',
        sub: 'repo:acme/shop',
        iat: now,
        exp: now + 300,
        jti: randomUUID(),
        repository: 'acme/shop',
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', kid })
        .sign(keys.get(kid)!);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
