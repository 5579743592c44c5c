import { Request, Response } from 'express';
import { ForgeUrls } from '../model/ForgeUrls';
import { PageRequest } from '../model/Page';

/**
 * Sends one page of a list with the headers by which clients turn pages.
 */
export function sendPage<T>(
  request: Request,
  response: Response,
  options: {
    readonly items: readonly T[];
    readonly total: number;
    readonly page: PageRequest;
    readonly urls: ForgeUrls;
    /** Gitea wraps some lists. */
    readonly wrap?: (items: readonly T[]) => unknown;
  },
): void {
  const { items, total, page, urls, wrap } = options;
  response.setHeader('X-Total-Count', String(total));
  response.setHeader('Access-Control-Expose-Headers', 'X-Total-Count, Link');
  const link = toLink(request, total, page, urls);
  if (link) {
    response.setHeader('Link', link);
  }
  response.json(wrap ? wrap(items) : items);
}

function toLink(
  request: Request,
  total: number,
  { page, limit }: PageRequest,
  urls: ForgeUrls,
): string {
  const last = Math.max(1, Math.ceil(total / limit));
  const relations: Array<[string, number]> = [];
  if (page < last) {
    relations.push(['next', page + 1], ['last', last]);
  }
  if (page > 1) {
    relations.push(['first', 1], ['prev', Math.min(page - 1, last)]);
  }
  return relations
    .map(([name, number]) => {
      const url = new URL(
        `${urls.base}${request.baseUrl.replace(/^\/api\/[^/]+/, '')}${
          request.path
        }`,
      );
      for (const [key, value] of Object.entries(request.query)) {
        url.searchParams.set(key, String(value));
      }
      url.searchParams.set('page', String(number));
      return `<${url}>; rel="${name}"`;
    })
    .join(',');
}
