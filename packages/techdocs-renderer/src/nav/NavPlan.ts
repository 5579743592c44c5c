import type { MarkdownIt } from 'markdown-it';
import { NavEntry, SiteConfig } from '../config/siteConfig';
import { PageSource } from '../files/layoutPages';
import { FindingLog } from '../report/findings';

/** What navigation is made from. */
export type NavPlan = {
  readonly config: SiteConfig;
  /** What `mkdocs.yml` says, with what included sites add. */
  readonly nav: readonly NavEntry[] | undefined;
  readonly pages: readonly PageSource[];
  /** Text of the files that say something about the navigation. */
  readonly navTexts: ReadonlyMap<string, string>;
  /** Name of a page that the navigation does not name. */
  readonly titleOf: (path: string) => string | undefined;
  /** `title` in the front matter of a page. */
  readonly writtenTitleOf: (path: string) => string | undefined;
  readonly md: MarkdownIt;
  /** Whether any other page links to the page with that path. */
  readonly isLinked: (path: string) => boolean;
  readonly log: FindingLog;
};

/**
 * Makes other navigation out of what there is.
 *
 * @param nav - `undefined` while nobody has said what it is to be
 * @param inNav - Pages that may stand in it
 */
export type NavStep = (
  nav: readonly NavEntry[] | undefined,
  inNav: readonly PageSource[],
  plan: NavPlan,
) => readonly NavEntry[] | undefined;
