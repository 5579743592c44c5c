import { Severity } from '../config/validation';
import { NewFinding } from '../report/findings';
import { Article } from './Article';

/** Reports links to anchors that their page does not have. */
export function checkAnchors(
  articles: readonly Article[],
  severity: Severity,
): readonly NewFinding[] {
  if (severity === 'ignore') {
    return [];
  }
  const idsByPath = new Map(articles.map(a => [a.page.path, a.ids]));
  return articles.flatMap(({ page, anchorLinks }) =>
    anchorLinks.flatMap(
      ({ target, anchor, href, line }): readonly NewFinding[] => {
        const ids = idsByPath.get(target);
        return !ids || ids.has(anchor)
          ? []
          : [
              {
                code: 'anchor-broken',
                level: severity,
                file: page.path,
                line,
                message: `The link "${href}" leads to an anchor that ${target} does not have.`,
              },
            ];
      },
    ),
  );
}
