import { Finding } from '../report/findings';
import { Article } from './Article';

/** Reports links to anchors that their page does not have. */
export function checkAnchors(articles: readonly Article[]): readonly Finding[] {
  const idsByPath = new Map(articles.map(a => [a.page.path, a.ids]));
  return articles.flatMap(({ page, anchorLinks }) =>
    anchorLinks.flatMap(({ target, anchor, href }): readonly Finding[] => {
      const ids = idsByPath.get(target);
      return !ids || ids.has(anchor)
        ? []
        : [
            {
              code: 'anchor-broken',
              file: page.path,
              message: `The link "${href}" leads to an anchor that ${target} does not have.`,
            },
          ];
    }),
  );
}
