/**
 * What an Authorization header carries.
 */
export type Authorization =
  | { readonly scheme: 'secret'; readonly secret: string }
  | { readonly scheme: 'bearer' }
  | { readonly scheme: 'unknown' }
  | { readonly scheme: 'none' };

/** Personal tokens have Gitea's form, so that they can be told from Backstage's. */
const PERSONAL_TOKEN = /^[0-9a-f]{40}$/;

/**
 * Reads an Authorization header.
 *
 * @remarks
 *
 * As with Gitea a token may come as password with any user name, as user name
 * without password (or with `x-oauth-basic`), and after the words `token` or
 * `bearer`. Bearer tokens of another form are Backstage's.
 */
export function parseAuthorization(header: string | undefined): Authorization {
  if (header === undefined || header.trim() === '') {
    return { scheme: 'none' };
  }
  const match = /^(basic|token|bearer) +(\S+)\s*$/i.exec(header.trim());
  if (!match) {
    return { scheme: 'unknown' };
  }
  const [, scheme, value] = match;
  switch (scheme.toLowerCase()) {
    case 'basic':
      return parseBasic(value);
    case 'token':
      return { scheme: 'secret', secret: value };
    default:
      return PERSONAL_TOKEN.test(value)
        ? { scheme: 'secret', secret: value }
        : { scheme: 'bearer' };
  }
}

function parseBasic(value: string): Authorization {
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) {
    return { scheme: 'unknown' };
  }
  const user = decoded.slice(0, colon);
  const password = decoded.slice(colon + 1);
  const secret =
    password === '' || password === 'x-oauth-basic' ? user : password;
  return secret === '' ? { scheme: 'unknown' } : { scheme: 'secret', secret };
}
