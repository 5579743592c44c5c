import { Article } from '../article/Article';

/** Lets one ask whether any other page links to a page. */
export function findLinked(
  articles: readonly Pick<Article, 'page' | 'linkedPages'>[],
): (path: string) => boolean {
  const linked = new Set<string>();
  for (const { page, linkedPages } of articles) {
    for (const path of linkedPages) {
      if (path !== page.path) {
        linked.add(path);
      }
    }
  }
  return path => linked.has(path);
}
