/** What Git writes for SSH: `git@host:path`. */
const SSH = /^(?:ssh:\/\/)?git@([\w.-]+)[:/](.+)$/;

/**
 * Makes a URL that a browser can open of what names a place on the web, or a
 * repository as Git and package managers write it.
 *
 * @returns `undefined` for anything that a browser must not open, such as scripts
 */
export function toWebUrl(text: string): string | undefined {
  if (text.length > 2000) {
    return undefined;
  }
  const place = text.replace(/^git\+/, '');
  const [, host, path] = SSH.exec(place) ?? [];
  const address = host ? `https://${host}/${path}` : place;
  try {
    const url = new URL(address.replace(/\.git$/, ''));
    if (url.protocol === 'git:') {
      return toWebUrl(`https:${address.slice('git:'.length)}`);
    }
    const isOpen = ['http:', 'https:', 'mailto:'].includes(url.protocol);
    // Credentials in a URL are for nobody who reads the model.
    return isOpen && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}
