import type { Token } from 'markdown-it';
import { PageSource } from '../files/layoutPages';
import { Finding } from '../report/findings';
import { resolveLink } from './resolveLink';
import { SiteIndex } from './siteIndex';

/** A link whose anchor can be checked once all pages are rendered. */
export type AnchorLink = {
  /** Path of the page it leads to. */
  readonly target: string;
  readonly anchor: string;
  /** As written. */
  readonly href: string;
};

export type PageLinks = {
  readonly anchors: readonly AnchorLink[];
  readonly findings: readonly Finding[];
};

function attributeOf(token: Token): 'href' | 'src' | undefined {
  if (token.type === 'link_open') {
    return 'href';
  }
  return token.type === 'image' ? 'src' : undefined;
}

/**
 * Rewrites the links and images of a page for where it is served.
 *
 * @param tokens - Tokens of a page; addresses are replaced in place
 */
export function rewriteLinks(
  tokens: readonly Token[],
  page: PageSource,
  index: SiteIndex,
): PageLinks {
  const anchors: AnchorLink[] = [];
  const findings: Finding[] = [];
  for (const token of tokens.flatMap(t => t.children ?? [])) {
    const attribute = attributeOf(token);
    const written = attribute && String(token.attrGet(attribute) ?? '');
    if (attribute && written) {
      const link = resolveLink(written, page, index);
      token.attrSet(attribute, link.href);
      if (link.isBroken) {
        const what = attribute === 'src' ? 'image' : 'link';
        findings.push({
          code: 'link-broken',
          file: page.path,
          message: `The ${what} "${written}" leads to no file of this documentation.`,
        });
      } else if (link.target?.isPage && link.anchor) {
        anchors.push({
          target: link.target.path,
          anchor: link.anchor,
          href: written,
        });
      }
    }
  }
  return { anchors, findings };
}
