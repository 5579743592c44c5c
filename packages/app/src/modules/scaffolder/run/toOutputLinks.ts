import { toEntityPath } from '../../catalog/lib/toRow';

/** A place that a run leads to. */
export interface OutputLink {
  readonly title: string;
  readonly href: string;
  /** Whether it is a page of the app, something else the portal serves, or outside of it. */
  readonly target: 'page' | 'served' | 'outside';
  /** Name of the icon that stands for it. */
  readonly icon: string;
}

interface KitLink {
  readonly title?: string;
  readonly icon?: string;
  readonly url?: string;
  readonly entityRef?: string;
}

/**
 * Makes links of what a kit puts out, leaving out what a browser may not follow.
 *
 * @param links - As the kit wrote them
 * @param origin - Origin of the portal, whose own addresses become paths
 */
export function toOutputLinks(
  links: readonly KitLink[],
  origin: string,
): OutputLink[] {
  return links.flatMap(({ title, icon, url, entityRef }): OutputLink[] => {
    if (entityRef) {
      const href = toEntityPath(entityRef);
      return [
        {
          title: title ?? entityRef,
          href,
          target: 'page',
          icon: icon ?? 'catalog',
        },
      ];
    }
    const address = url ? parse(url, origin) : undefined;
    if (!address) {
      return [];
    }
    const { pathname, search, hash } = address;
    if (address.origin !== origin) {
      return [
        {
          title: title ?? address.href,
          href: address.href,
          target: 'outside',
          icon: icon ?? 'externalLink',
        },
      ];
    }
    return [
      {
        title: title ?? pathname,
        href: `${pathname}${search}${hash}`,
        target: pathname.startsWith('/api/') ? 'served' : 'page',
        icon: icon ?? 'code',
      },
    ];
  });
}

function parse(url: string, origin: string): URL | undefined {
  try {
    const target = new URL(url, origin);
    return /^https?:$/.test(target.protocol) ? target : undefined;
  } catch {
    return undefined;
  }
}
