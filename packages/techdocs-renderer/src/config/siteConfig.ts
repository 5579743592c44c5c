/** One entry of `nav` as the author wrote it; whether the target exists is decided later. */
export type NavEntry =
  | {
      readonly type: 'target';
      readonly title?: string;
      readonly target: string;
    }
  | {
      readonly type: 'section';
      readonly title: string;
      readonly children: readonly NavEntry[];
    };

/** How heading anchors are made from heading text. */
export type SlugStyle = {
  readonly charset: 'ascii' | 'unicode';
  readonly letterCase: 'lower' | 'lower-ascii' | 'keep';
  /** Whether several spaces and separators in a row become one. */
  readonly collapses: boolean;
  readonly separator: string;
};

/** How lists are nested (mdx_truly_sane_lists). */
export type ListStyle = {
  /** Columns that what belongs to an item is indented by. */
  readonly indent: number;
  /** Whether bullets after a blank line are a new list. */
  readonly isStrict: boolean;
};

export type MarkdownOptions = {
  /** As far as the author says. */
  readonly lists: Partial<ListStyle>;
  readonly slugStyle: SlugStyle;
  /** Deepest heading level shown in the table of contents, 1 to 6. */
  readonly tocDepth: number;
  /** Line numbers on code blocks that do not ask for them themselves. */
  readonly lineNumbers: boolean;
};

/** What `mkdocs.yml` says about where pages are edited. */
export type EditLinkConfig = {
  readonly repoUrl?: string;
  readonly uri?: string;
  readonly uriTemplate?: string;
  /** Whether the author wants no such link. */
  readonly isOff: boolean;
};

/** Everything the build takes from `mkdocs.yml`, checked and with defaults. */
export type SiteConfig = {
  readonly siteName: string;
  readonly siteDescription?: string;
  readonly editLink: EditLinkConfig;
  /** Relative to the input folder, `/` separated, `.` for the folder itself. */
  readonly docsDir: string;
  /** `undefined`: made from the files. */
  readonly nav?: readonly NavEntry[];
  readonly markdown: MarkdownOptions;
};
