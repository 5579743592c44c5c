import { Trouble } from '../../wrapper/Trouble.mjs';

/** Reads the address of a portal as it is given with --url, without a slash at its end. */
export function toPortalUrl(
  url = process.env.FAIRWAY_URL ?? 'http://localhost:7007',
) {
  if (!/^https?:\/\/[^/]/.test(url)) {
    throw new Trouble(
      `--url takes the address of a portal such as http://localhost:7007, not "${url}".`,
    );
  }
  return url.replace(/\/+$/, '');
}
