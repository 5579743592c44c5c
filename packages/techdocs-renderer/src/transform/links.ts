import type { Token } from 'markdown-it';
import { posix } from 'node:path';
import { LinkValidation, Severity } from '../config/validation';
import { PageSource } from '../files/layoutPages';
import { FindingCode, NewFinding } from '../report/findings';
import type { AddressFinder } from '../source/createAddressFinder';
import { ResolvedLink, resolveLink } from './resolveLink';
import { SiteIndex } from './siteIndex';

/** A link whose anchor can be checked once all pages are rendered. */
export type AnchorLink = {
  /** Path of the page it leads to. */
  readonly target: string;
  readonly anchor: string;
  /** As written. */
  readonly href: string;
  readonly line?: number;
};

export type PageLinks = {
  readonly anchors: readonly AnchorLink[];
  readonly findings: readonly NewFinding[];
};

/** What may be said about a link. */
type Remark = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly problem: string;
};

function attributeOf(token: Token): 'href' | 'src' | undefined {
  if (token.type === 'link_open') {
    return 'href';
  }
  return token.type === 'image' ? 'src' : undefined;
}

function pathOf(written: string): string {
  return written.replace(/[?#][^]*$/, '');
}

/** Finds what an author should know about a link. */
function remarkOn(
  written: string,
  { isBroken, isGuess, target }: ResolvedLink,
  validation: LinkValidation,
): Remark | undefined {
  const missing: Remark = {
    code: 'link-broken',
    severity: validation.notFound,
    problem: 'leads to no file of this documentation',
  };
  if (/^[/\\](?!\/)/.test(written)) {
    const { severity, isRelativeToDocs } = validation.absoluteLinks;
    if (isRelativeToDocs) {
      return target ? undefined : missing;
    }
    // One that leads to a page does so here; only who asks for it is told.
    return target && severity !== 'warning'
      ? undefined
      : {
          code: 'link-absolute',
          severity,
          problem: target
            ? 'is absolute; elsewhere it would lead out of this documentation'
            : 'is absolute and leads out of this documentation',
        };
  }
  const { unrecognizedLinks } = validation;
  if (isGuess && unrecognizedLinks === 'warning') {
    return {
      code: 'link-unrecognized',
      severity: unrecognizedLinks,
      problem: `is not written as the path of a file, which is ${target?.path}`,
    };
  }
  if (!isBroken) {
    return undefined;
  }
  return posix.extname(pathOf(written))
    ? missing
    : {
        code: 'link-unrecognized',
        severity: unrecognizedLinks,
        problem:
          'leads to no file of this documentation, nor to a folder of it',
      };
}

/**
 * Rewrites the links and images of a page for where it is served.
 *
 * @param tokens - Tokens of a page; addresses are replaced in place
 * @param lineOf - Finds the lines of addresses, asked for one after the other
 */
export function rewriteLinks(
  tokens: readonly Token[],
  page: PageSource,
  index: SiteIndex,
  validation: LinkValidation,
  lineOf: AddressFinder = () => undefined,
): PageLinks {
  const anchors: AnchorLink[] = [];
  const findings: NewFinding[] = [];
  for (const token of tokens.flatMap(t => t.children ?? [])) {
    const attribute = attributeOf(token);
    const written = attribute && String(token.attrGet(attribute) ?? '');
    if (attribute && written) {
      const link = resolveLink(written, page, index);
      token.attrSet(attribute, link.href);
      const remark = remarkOn(written, link, validation);
      if (remark && remark.severity !== 'ignore') {
        const what = attribute === 'src' ? 'image' : 'link';
        findings.push({
          code:
            attribute === 'src' && remark.code === 'link-broken'
              ? 'image-broken'
              : remark.code,
          level: remark.severity,
          file: page.path,
          line: lineOf(written),
          message: `The ${what} "${written}" ${remark.problem}.`,
        });
      }
      if (link.target?.isPage && link.anchor) {
        anchors.push({
          target: link.target.path,
          anchor: link.anchor,
          href: written,
          line: lineOf(written),
        });
      }
    }
  }
  return { anchors, findings };
}
