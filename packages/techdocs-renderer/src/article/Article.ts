import { PlacedDiagram } from '../diagrams/Diagram';
import { PageSource } from '../files/layoutPages';
import { FrontMatter } from '../parse/frontMatter';
import { PageSection } from '../search/sections';
import { TocEntry } from '../transform/headings';
import { AnchorLink } from '../transform/links';

/** A page whose text is done and whose surroundings are not. */
export type Article = {
  readonly page: PageSource;
  readonly frontMatter: FrontMatter;
  /** What the page says its name is: front matter or its first heading. */
  readonly ownTitle?: string;
  /** Has marks where diagrams will be. */
  readonly html: string;
  readonly diagrams: readonly PlacedDiagram[];
  readonly toc: readonly TocEntry[];
  /** Every anchor of the page. */
  readonly ids: ReadonlySet<string>;
  readonly anchorLinks: readonly AnchorLink[];
  /** Paths of the pages that it links to, itself among them. */
  readonly linkedPages: ReadonlySet<string>;
  readonly sections: readonly PageSection[];
  /** Names its HTML and sections, where it is known without looking at them. */
  readonly contentName?: string;
};
