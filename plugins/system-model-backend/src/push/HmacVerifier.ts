import {
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { AuthenticationError } from '@backstage/errors';
import { PushKey } from './config';
import { PushSender } from './PushSender';

/** What a request is signed with. */
export type SignedRequest = {
  readonly key: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
  readonly body: Buffer;
};

const PATH = '/api/system-model/v1/observations';
const SKEW_MS = 5 * 60_000;

/** Checks requests that are signed with a key which the portal knows, too. */
export class HmacVerifier {
  readonly #keys: ReadonlyMap<string, PushKey>;
  readonly #now: () => number;
  /** For keys that are not known: they must take as long as others. */
  readonly #decoy = randomBytes(32).toString('hex');

  constructor(options: { keys: readonly PushKey[]; now: () => number }) {
    this.#keys = new Map(options.keys.map(key => [key.id, key]));
    this.#now = options.now;
  }

  /** @throws AuthenticationError */
  verify(request: SignedRequest): PushSender {
    const { nonce, signature, timestamp } = request;
    if (
      !/^\d{1,12}$/.test(timestamp) ||
      !/^[\w-]{16,128}$/.test(nonce) ||
      !/^sha256=[0-9a-f]{64}$/.test(signature)
    ) {
      throw new AuthenticationError(
        'The request is not signed as it has to be: expected X-Fairway-Timestamp in seconds, X-Fairway-Nonce of 16 to 128 letters, digits, - and _, and X-Fairway-Signature "sha256=<hex>"',
      );
    }
    const key = this.#keys.get(request.key);
    const expected = sign(request, key?.secret ?? this.#decoy);
    const given = Buffer.from(signature.slice('sha256='.length), 'hex');
    if (!timingSafeEqual(expected, given) || !key) {
      throw new AuthenticationError(
        'The signature is not that of the request with a key that is known: check the id of the key, its secret, and what is signed',
      );
    }
    const sentAt = Number(timestamp) * 1_000;
    if (Math.abs(this.#now() - sentAt) > SKEW_MS) {
      throw new AuthenticationError(
        'The request was signed more than five minutes ago, or ahead: check the clock of the pipeline, and sign each request anew',
      );
    }
    return {
      by: `key:${key.id}`,
      maySpeakFor: repository =>
        key.repositories.some(pattern => pattern.matches(repository)),
      nonce: hash(JSON.stringify(['key', key.id, nonce])),
      expiresAt: sentAt + 2 * SKEW_MS,
    };
  }
}

function sign(
  { body, nonce, timestamp }: SignedRequest,
  secret: string,
): Buffer {
  const text = ['POST', PATH, timestamp, nonce, hash(body)].join('\n');
  return createHmac('sha256', secret).update(text).digest();
}

function hash(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
