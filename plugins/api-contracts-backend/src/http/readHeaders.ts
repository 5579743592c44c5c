import { InputError } from '@backstage/errors';

const MAX_HEADERS = 50;
const MAX_NAME = 128;
const MAX_VALUE = 8_192;

/** RFC 9110, section 7.6.1, and what older clients send. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

const NOT_SENT = new Set([
  ...HOP_BY_HOP,
  // Set from the address and the body, or answered by Node itself.
  'content-length',
  'expect',
  'host',
  'http2-settings',
  // The portal unpacks answers itself, within limits.
  'accept-encoding',
  // Cookies are the browser's, and there is no browser between the portal and the service.
  'cookie',
  'cookie2',
  // Who called is not for the caller to say.
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'x-original-url',
  'x-rewrite-url',
  // These would make another method of one that is admitted.
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  // These open the metadata services of clouds.
  'metadata',
  'metadata-flavor',
]);

const NOT_SENT_PREFIX =
  /^(?:proxy-|x-forwarded-|x-backstage-|x-aws-ec2-metadata-|x-amzn-oidc-|x-goog-iap-)/;

const NOT_SHOWN = new Set([...HOP_BY_HOP, 'set-cookie', 'set-cookie2']);

/**
 * Headers as they are sent, and the names of those that are not.
 */
export type RequestHeaders = {
  readonly headers: Readonly<Record<string, string>>;
  readonly dropped: readonly string[];
};

/**
 * Takes over the headers that a caller may set.
 *
 * @param given - As the caller wrote them
 * @param alsoDropped - Further names, in lower case
 */
export function readRequestHeaders(
  given: Readonly<Record<string, string>>,
  alsoDropped: readonly string[] = [],
): RequestHeaders {
  const entries = Object.entries(given);
  if (entries.length > MAX_HEADERS) {
    throw new InputError(
      `headers is not valid: expected at most ${MAX_HEADERS}, received ${entries.length}`,
    );
  }
  const headers: Record<string, string> = {};
  const dropped: string[] = [];
  for (const [key, value] of entries) {
    assertHeader(key, value);
    const name = key.toLowerCase();
    if (
      NOT_SENT.has(name) ||
      NOT_SENT_PREFIX.test(name) ||
      alsoDropped.includes(name)
    ) {
      dropped.push(name);
    } else {
      headers[name] = value.trim();
    }
  }
  return { headers, dropped };
}

/**
 * Takes over the headers of an answer that a caller is shown.
 *
 * @param raw - Names and values in turn, as undici gives them
 */
export function readResponseHeaders(
  raw: ReadonlyArray<Buffer | string>,
): Array<[name: string, value: string]> {
  const headers: Array<[string, string]> = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index].toString().toLowerCase();
    if (!NOT_SHOWN.has(name)) {
      headers.push([name, toText(raw[index + 1])]);
    }
  }
  return headers;
}

function assertHeader(name: string, value: string): void {
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name) || name.length > MAX_NAME) {
    throw new InputError(
      `headers is not valid: ${JSON.stringify(
        name.slice(0, MAX_NAME),
      )} is not a name of a header`,
    );
  }
  // The value is not repeated: it may be a secret.
  if (!/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) {
    throw new InputError(
      `headers is not valid: the value of "${name}" has a line break or another character that a header cannot have`,
    );
  }
  if (value.length > MAX_VALUE) {
    throw new InputError(
      `headers is not valid: the value of "${name}" is longer than ${MAX_VALUE} characters`,
    );
  }
}

function toText(value: Buffer | string): string {
  return typeof value === 'string' ? value : value.toString('latin1');
}
