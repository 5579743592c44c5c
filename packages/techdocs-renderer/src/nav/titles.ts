import { posix } from 'node:path';
import { Article } from '../article/Article';
import { titleFromName } from '../transform/pageTitle';

/** The name of a page where the navigation gives it none. */
export function defaultTitle({
  ownTitle,
  page,
}: Pick<Article, 'ownTitle' | 'page'>): string {
  if (ownTitle) {
    return ownTitle;
  }
  if (page.folder === '') {
    return 'Home';
  }
  return titleFromName(posix.basename(page.path).replace(/\.[^.]+$/, ''));
}
