import { createHash } from 'node:crypto';
import {
  AuthenticationError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { decodeJwt, errors, JWTPayload, jwtVerify } from 'jose';
import { PushIssuer } from './config';
import { IssuerKeys } from './IssuerKeys';
import { PushSender } from './PushSender';
import { toRepositoryAddress } from './toRepositoryAddress';

const TOLERANCE_S = 60;
/** Only such as an issuer alone can make. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

/** Checks the tokens by which pipelines say what they are of (OpenID Connect). */
export class WorkloadTokenVerifier {
  readonly #issuers: ReadonlyMap<
    string,
    { readonly options: PushIssuer; readonly keys: IssuerKeys }
  >;
  readonly #now: () => number;

  constructor(options: { issuers: readonly PushIssuer[]; now: () => number }) {
    this.#issuers = new Map(
      options.issuers.map(issuer => [
        issuer.issuer,
        { options: issuer, keys: new IssuerKeys(issuer, options.now) },
      ]),
    );
    this.#now = options.now;
  }

  /**
   * @throws AuthenticationError
   * @throws ServiceUnavailableError if the keys of the issuer cannot be read
   */
  async verify(token: string): Promise<PushSender> {
    const issuer = this.#issuers.get(readIssuer(token) ?? '');
    if (!issuer) {
      throw new AuthenticationError(
        'The workload token is of no issuer that is known: expected one of those under systemModel.push.issuers',
      );
    }
    const { options } = issuer;
    const claims = await this.#check(token, issuer);
    const repository = readRepository(claims, options);
    const address = toRepositoryAddress(repository);
    return {
      by: `workload:${options.issuer} ${claims.sub ?? ''}`.trim(),
      repository,
      maySpeakFor: other => other === address,
      nonce: createHash('sha256')
        .update(JSON.stringify(['token', options.issuer, claims.jti]))
        .digest('hex'),
      expiresAt: (claims.exp! + TOLERANCE_S + 1) * 1_000,
    };
  }

  async #check(
    token: string,
    {
      keys,
      options,
    }: { readonly options: PushIssuer; readonly keys: IssuerKeys },
  ): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys.getKey, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: ALGORITHMS,
        clockTolerance: TOLERANCE_S,
        currentDate: new Date(this.#now()),
        requiredClaims: ['exp', 'iat', 'jti'],
      });
      return payload;
    } catch (error) {
      throw toRefusal(error, options);
    }
  }
}

function readIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new AuthenticationError(
      'The workload token cannot be read: expected a signed JWT',
    );
  }
}

function readRepository(
  claims: JWTPayload,
  { baseUrl, repositoryClaim }: PushIssuer,
): string {
  const path = claims[repositoryClaim];
  const isPath =
    typeof path === 'string' &&
    path.length <= 200 &&
    path
      .split('/')
      .every(part => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
  if (!isPath) {
    throw new AuthenticationError(
      `The workload token does not say which repository it is of: expected a path such as "acme/shop" in its claim "${repositoryClaim}"`,
    );
  }
  return `${baseUrl}/${path}`;
}

function toRefusal(error: unknown, { issuer }: PushIssuer): Error {
  const isOfToken =
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys;
  return isOfToken
    ? new AuthenticationError(
        `The workload token is not valid: ${error.message}`,
      )
    : new ServiceUnavailableError(
        `The keys of the issuer ${issuer} could not be read; try again later`,
        error,
      );
}
