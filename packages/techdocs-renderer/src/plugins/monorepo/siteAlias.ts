const PLAIN = /^[a-zA-Z0-9_.\-/]+$/;

function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Folder of the site that an included site is put into, made from its name.
 *
 * @remarks
 *
 * A name such as `team/service` is a folder in a folder, as it stands. One that
 * would lead somewhere else is not.
 *
 * @returns Empty when nothing of the name can be used
 */
export function siteAlias(siteName: string): string {
  const parts = siteName.split('/').filter(Boolean);
  const isSafe = parts.length > 0 && parts.every(part => !/^\.+$/.test(part));
  return PLAIN.test(siteName) && isSafe ? parts.join('/') : slugify(siteName);
}
