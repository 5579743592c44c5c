import { YamlValue } from '../config/parseYaml';
import { SiteConfig } from '../config/siteConfig';
import { PageSource } from '../files/layoutPages';
import { ReadableFiles } from '../files/RepositoryFiles';
import { BuildLimits, BuildOptions } from '../options';
import { FindingLog } from '../report/findings';
import { SiteIndex } from '../transform/siteIndex';
import { IncludeBudget } from './IncludeBudget';
import { MappedText } from './MappedText';

/** What the pages of one site share before they are parsed. */
export type SourceContext = {
  readonly config: SiteConfig;
  readonly index: SiteIndex;
  readonly repository: ReadableFiles;
  /**
   * Where a file of the site is in the repository.
   *
   * @param path - Below the documentation folder
   */
  readonly inRepository: (path: string) => string | undefined;
  readonly limits: BuildLimits;
  readonly log: FindingLog;
  /** What the caller of the build knows. */
  readonly known: Pick<BuildOptions, 'apiPages'>;
};

/** A page before it is parsed, and what it may use. */
export type PageInput = SourceContext & {
  readonly page: PageSource;
  readonly frontMatter: { readonly [key: string]: YamlValue };
  readonly budget: IncludeBudget;
};

/** Rewrites the Markdown of a page before it is parsed. */
export type SourceStep = (
  source: MappedText,
  input: PageInput,
) => MappedText | Promise<MappedText>;
