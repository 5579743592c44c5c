import {
  createLocalJWKSet,
  errors,
  JSONWebKeySet,
  JWTVerifyGetKey,
} from 'jose';
import { PushIssuer } from './config';
import { fetchFromHost } from './fetchFromHost';

/** Keys that are taken back are known to be after so long. */
const MAX_AGE_MS = 10 * 60_000;
/** Tokens with made-up keys must not make the portal ask the issuer all the time. */
const COOLDOWN_MS = 30_000;

type Keys = { readonly get: JWTVerifyGetKey; readonly readAt: number };

/** The keys of an issuer, wherever it says that they are. */
export class IssuerKeys {
  readonly #issuer: PushIssuer;
  readonly #now: () => number;
  #keys?: Promise<Keys>;

  constructor(issuer: PushIssuer, now: () => number) {
    this.#issuer = issuer;
    this.#now = now;
  }

  readonly getKey: JWTVerifyGetKey = async (header, token) => {
    const keys = await this.#read(MAX_AGE_MS);
    try {
      return await keys.get(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) {
        throw error;
      }
      const newer = await this.#read(COOLDOWN_MS);
      return await newer.get(header, token);
    }
  };

  /** Asks the issuer if what is known is older than that. */
  async #read(maxAgeMs: number): Promise<Keys> {
    const known = await this.#keys;
    if (known && this.#now() - known.readAt < maxAgeMs) {
      return known;
    }
    this.#keys = this.#fetch().catch(error => {
      // The issuer may be there again the next time.
      this.#keys = undefined;
      throw error;
    });
    return await this.#keys;
  }

  async #fetch(): Promise<Keys> {
    const readAt = this.#now();
    const found = await fetchFromHost(await this.#findUrl());
    return { get: createLocalJWKSet(found as JSONWebKeySet), readAt };
  }

  async #findUrl(): Promise<URL> {
    const { issuer, jwksUri } = this.#issuer;
    if (jwksUri) {
      return new URL(jwksUri);
    }
    const document = (await fetchFromHost(
      new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
    )) as { jwks_uri?: unknown };
    const found = String(document?.jwks_uri);
    const isOfIssuer =
      URL.canParse(found) && new URL(found).origin === new URL(issuer).origin;
    if (!isOfIssuer) {
      throw new Error(
        `The issuer ${issuer} does not name keys of its own host: give their address as systemModel.push.issuers[].jwksUri`,
      );
    }
    return new URL(found);
  }
}
