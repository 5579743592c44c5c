const SITE = 'https://site.invalid/';

const decode = text => {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
};

/**
 * Where an address on a page leads: from the top of the site if it stays inside, as it is if not.
 *
 * @param {string} pageUrl - Address of the page below the site, `''` or ending in `/`
 */
export function resolveAddress(address, pageUrl) {
  if (!URL.canParse(address, SITE + pageUrl)) {
    return decode(address);
  }
  const { href } = new URL(address.trim(), SITE + pageUrl);
  const own = href.startsWith(SITE) ? `/${href.slice(SITE.length)}` : href;
  return decode(
    own
      .replace(/\/index\.html(?=[?#]|$)/, '/')
      // `/install` and `/install/` are one page; a server leads from the first to the second.
      .replace(/^(\/[^?#]*\/[^?#./]+|\/[^?#./]+)(?=[?#]|$)/, '$1/'),
  );
}
