import { escapeHtml } from '../../render/escapeHtml';
import { PageView, renderPage } from '../../render/renderPage';
import { Redirect } from './readRedirects';

/**
 * Makes the page that stands where another one was.
 *
 * @remarks
 *
 * The reader of TechDocs follows it by itself, and a browser as well; the link
 * is for those who do not want to wait.
 */
export function assembleRedirect(
  { url, href, target }: Redirect,
  shared: Pick<
    PageView,
    'siteName' | 'navigation' | 'stylesheet' | 'copyright'
  >,
): readonly Buffer[] {
  const link = `<a href="${escapeHtml(href)}">${escapeHtml(target)}</a>`;
  return renderPage({
    ...shared,
    url,
    title: `Page moved - ${shared.siteName}`,
    fallbackHeading: 'Page moved',
    html: `<p>What was here is now at ${link}.</p>`,
    toc: [],
    hide: [],
    redirectTo: href,
  });
}
