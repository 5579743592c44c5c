import { createRequire } from 'node:module';

/** How a package of Iconify writes a set of icons. */
type IconifySet = {
  readonly icons: Readonly<Record<string, IconifyIcon | undefined>>;
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>;
  readonly width?: number;
  readonly height?: number;
};

type IconifyIcon = {
  /** What stands between `<svg>` and `</svg>`. */
  readonly body: string;
  readonly width?: number;
  readonly height?: number;
};

/** What a name begins with in Material for MkDocs, and the package with these icons. */
const PACKAGES: Readonly<Record<string, string>> = {
  'material-': 'mdi',
  'octicons-': 'octicon',
  'fontawesome-solid-': 'fa7-solid',
  'fontawesome-regular-': 'fa7-regular',
  'fontawesome-brands-': 'fa7-brands',
  'simple-': 'simple-icons',
};

// What Iconify draws in when a set or an icon does not say.
const DEFAULT_SIZE = 16;

const requireHere = createRequire(__filename);

function findIcon(set: IconifySet, name: string): IconifyIcon | undefined {
  if (Object.hasOwn(set.icons, name)) {
    return set.icons[name];
  }
  return set.aliases && Object.hasOwn(set.aliases, name)
    ? set.icons[set.aliases[name].parent]
    : undefined;
}

/**
 * The icons that come with Material for MkDocs, read from packages.
 *
 * @remarks
 *
 * There are fifteen thousand of them, in six sets; each set is read when a page
 * first names an icon that can be in it.
 */
export class IconSets {
  readonly #sets = new Map<string, IconifySet>();

  /** @param name - As between colons, e.g. `material-truck` */
  find(name: string): string | undefined {
    const prefix = Object.keys(PACKAGES).find(p => name.startsWith(p));
    const set = prefix && this.#load(PACKAGES[prefix]);
    const icon = set ? findIcon(set, name.slice(prefix.length)) : undefined;
    if (!set || !icon) {
      return undefined;
    }
    const width = icon.width ?? set.width ?? DEFAULT_SIZE;
    const height = icon.height ?? set.height ?? DEFAULT_SIZE;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true">${icon.body}</svg>`;
  }

  #load(name: string): IconifySet {
    const set =
      this.#sets.get(name) ?? requireHere(`@iconify-json/${name}/icons.json`);
    this.#sets.set(name, set);
    return set;
  }
}
