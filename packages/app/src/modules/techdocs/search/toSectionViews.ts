import type { SearchResult } from '@backstage/plugin-search-common';
import { toResultView, type ResultView } from '../../search/lib/toResultView';

/** The root of a site, behind which its pages are: `/docs/<namespace>/<kind>/<name>/`. */
const SITE = /^\/docs\/[^/]+\/[^/]+\/[^/]+\//;

/** What a page is called by its address, in words. */
function toPageName(address: string): string {
  return address
    .split('/')
    .filter(Boolean)
    .map(part => decode(part).replace(/[-_]+/g, ' ').trim())
    .join(' › ');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const toText = (view: ResultView) =>
  view.title.map(segment => segment.text).join('');

/**
 * Makes results from one site ready: what they are called, which page they are on, and the words around the match.
 *
 * @remarks
 *
 * The index holds a page as a whole and also by its sections, of which the first
 * mostly has the title of the page. Only the better of the two is shown.
 */
export function toSectionViews(results: readonly SearchResult[]): ResultView[] {
  const seen = new Set<string>();
  return results.flatMap(result => {
    const view = toResultView(result);
    const [page] = view.href.split('#');
    const title = toText(view);
    const key = `${page}\n${title}`;
    if (seen.has(key)) {
      return [];
    }
    seen.add(key);
    const name = toPageName(page.replace(SITE, ''));
    return [
      {
        ...view,
        path:
          name && name.toLocaleLowerCase() !== title.toLocaleLowerCase()
            ? [name]
            : [],
      },
    ];
  });
}
