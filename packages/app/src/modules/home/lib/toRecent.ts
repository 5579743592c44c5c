import { stringifyEntityRef } from '@backstage/catalog-model';
import { toEntityPath } from '../../catalog/lib/toRow';

/** A place the reader was at, as remembered by the portal. */
export interface Visit {
  readonly pathname: string;
  readonly timestamp: number;
}

export interface RecentPlace {
  readonly ref: string;
  readonly href: string;
  readonly docs: boolean;
  readonly timestamp: number;
}

const PLACE = /^\/(catalog|docs)\/([^/]+)\/([^/]+)\/([^/]+)/;

/**
 * Picks the entities and docs that were visited last, each once, whichever of
 * their tabs and pages were seen.
 */
export function toRecent(
  visits: readonly Visit[],
  limit: number,
): RecentPlace[] {
  const places = new Map<string, RecentPlace>();
  for (const visit of [...visits].sort((a, b) => b.timestamp - a.timestamp)) {
    const match = PLACE.exec(visit.pathname);
    if (match) {
      const [, area, namespace, kind, name] = match;
      const ref = stringifyEntityRef({
        namespace,
        kind,
        name: decodeURIComponent(name),
      });
      const docs = area === 'docs';
      const href = docs
        ? `/docs/${namespace}/${kind}/${name}`
        : toEntityPath(ref);
      if (!places.has(href)) {
        places.set(href, { ref, href, docs, timestamp: visit.timestamp });
      }
    }
  }
  return [...places.values()].slice(0, limit);
}
