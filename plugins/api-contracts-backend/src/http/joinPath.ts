import { InputError } from '@backstage/errors';
import { TryRefusedError } from '../errors';

const MAX_LENGTH = 8_192;
/** Servers and gateways in between may each decode once; more often than this nobody means well. */
const MAX_DECODES = 4;

/**
 * Adds a path to the address of a server without leaving it.
 *
 * @remarks
 *
 * What is refused is what could be read as a way up or to another host by
 * anything between here and the service, however often it decodes.
 *
 * @param server - Without query; a slash at its end does not count
 * @param path - As the caller wrote it, with its query; empty for the address itself
 */
export function joinPath(server: URL, path: string): URL {
  const base = server.pathname.replace(/\/+$/, '');
  if (path === '') {
    return new URL(`${server.origin}${base}`);
  }
  if (!path.startsWith('/') || path.length > MAX_LENGTH) {
    throw new InputError(
      `path is not valid: expected one that begins with "/" and has at most ${MAX_LENGTH} characters`,
    );
  }
  // URL drops tabs and line breaks, which would show here and be gone there.
  if (/[^!-\uffff]|[#\u007f]/.test(path)) {
    throw new InputError(
      'path is not valid: blanks, control characters and "#" have to be encoded',
    );
  }
  const [plain] = path.split('?', 1);
  if (leavesServer(plain)) {
    throw new TryRefusedError(
      'path-not-allowed',
      'The path leads away from the server: it must not have "..", ".", "\\", or "//", encoded or not',
    );
  }
  const url = new URL(`${server.origin}${base}${path}`);
  if (url.origin !== server.origin || !url.pathname.startsWith(`${base}/`)) {
    throw new TryRefusedError(
      'path-not-allowed',
      'The path leads away from the server',
    );
  }
  return url;
}

function leavesServer(path: string): boolean {
  // The last one is empty for a slash at the end, which is usual.
  if (path.slice(1).split('/').slice(0, -1).includes('')) {
    return true;
  }
  let text = path;
  for (let decodes = 0; decodes <= MAX_DECODES; decodes++) {
    if (text.includes('\\') || text.split('/').some(isDots)) {
      return true;
    }
    const decoded = decodeOnce(text);
    if (decoded === text) {
      return false;
    }
    text = decoded;
  }
  return true;
}

/** Some servers cut what follows a semicolon or a null character before they look for dots. */
function isDots(segment: string): boolean {
  const [name] = segment.split('\u0000', 1)[0].split(';', 1);
  return name === '.' || name === '..';
}

/** Bytes that are no text stay as they are, so that they hide nothing beside them. */
function decodeOnce(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
