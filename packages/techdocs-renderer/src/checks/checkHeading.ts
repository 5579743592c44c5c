import { PageSource } from '../files/layoutPages';
import { FrontMatter } from '../parse/frontMatter';
import { NewFinding } from '../report/findings';

/** Reports a page that does not say what it is about. */
export function checkHeading(
  { path }: PageSource,
  { title }: FrontMatter,
  html: string,
): readonly NewFinding[] {
  return title || /<h1[\s>]/.test(html)
    ? []
    : [
        {
          code: 'heading-missing',
          level: 'info',
          file: path,
          message:
            'The page has no heading of the first level, so its name in the navigation stands above it. Begin it with "# Its title".',
        },
      ];
}
