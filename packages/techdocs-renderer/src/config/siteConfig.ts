import { IgnoreRule } from '../globs/ignoreRules';
import { SnippetOptions } from '../plugins/snippets/snippetOptions';
import { ForgeLinks } from './forgeLinks';
import { YamlValue } from './parseYaml';
import { Plugins } from './pluginSettings';
import { Validation } from './validation';

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
    }
  | {
      /** The pages of a folder, whichever they are. */
      readonly type: 'folder';
      /** Below the documentation folder. */
      readonly path: string;
    };

/** How heading anchors are made from heading text. */
export type SlugStyle = {
  readonly charset: 'ascii' | 'unicode';
  readonly letterCase: 'lower' | 'lower-ascii' | 'keep';
  /** Whether several spaces and separators in a row become one. */
  readonly collapses: boolean;
  readonly separator: string;
};

/** How anchors of tabs are made from their labels (pymdownx.tabbed). */
export type TabAnchors = {
  readonly slugStyle: SlugStyle;
  /** Whether that of the heading above stands in front. */
  readonly isBelowHeading: boolean;
};

/** How lists are nested (mdx_truly_sane_lists). */
export type ListStyle = {
  /** Columns that what belongs to an item is indented by. */
  readonly indent: number;
  /** Whether bullets after a blank line are a new list. */
  readonly isStrict: boolean;
};

/** Which names between colons are read (pymdownx.emoji). */
export type EmojiIndex = {
  readonly name: 'emojione' | 'twemoji' | 'gemoji';
  /** Whether those of Material's icons are among them. */
  readonly hasIcons: boolean;
};

/** Kinds of blocks between lines of slashes (pymdownx.blocks). */
export type BlockKind = 'admonition' | 'caption' | 'details' | 'html' | 'tab';

/** What is read only where the author names an extension for it. */
export type OptionalSyntax =
  | 'code-language-line'
  | 'keys'
  | 'line-breaks'
  | 'smart-quotes';

export type MarkdownOptions = {
  /** As far as the author says. */
  readonly lists: Partial<ListStyle>;
  readonly slugStyle: SlugStyle;
  /** Deepest heading level shown in the table of contents, 1 to 6. */
  readonly tocDepth: number;
  /** Class of links that the texts of headings are; `undefined`: they are none. */
  readonly headingLinks?: string;
  /** What stands above a table of contents in the text. */
  readonly tocTitle?: string;
  /** Line numbers on code blocks that do not ask for them themselves. */
  readonly lineNumbers: boolean;
  /** Language of blocks of code that do not say theirs. */
  readonly codeLanguage?: string;
  /** Whether the title of a block of code is the name of its language, unless it has another. */
  readonly hasLanguageTitles: boolean;
  /** How formulas are written, where they are at all. */
  readonly math?: MathSyntax;
  readonly plantuml: PlantumlConfig;
  readonly emoji: EmojiIndex;
  /** `undefined`: they are only numbered. */
  readonly tabAnchors?: TabAnchors;
  readonly forgeLinks?: ForgeLinks;
  readonly slashBlocks: ReadonlySet<BlockKind>;
  readonly syntax: ReadonlySet<OptionalSyntax>;
};

/** Which of the ways to write a formula are known (pymdownx.arithmatex). */
export type MathSyntax = {
  /** `$…$`, with or without regard to the spaces inside. */
  readonly inlineDollar?: 'smart' | 'plain';
  /** `\(…\)` */
  readonly inlineRound: boolean;
  /** `$$…$$` */
  readonly blockDollar: boolean;
  /** `\[…\]` */
  readonly blockSquare: boolean;
  /** `\begin{env}…\end{env}` */
  readonly blockBegin: boolean;
  /** Blocks of code in the language `math`. */
  readonly fence: boolean;
};

/** What `mkdocs.yml` says about all PlantUML diagrams. */
export type PlantumlConfig = {
  readonly theme?: string;
  /** File that is included before every diagram. */
  readonly config?: string;
  /** Folders that files are looked for in, beside the usual ones. */
  readonly baseDirs: readonly string[];
};

/** What `mkdocs.yml` says about where pages are edited. */
export type EditLinkConfig = {
  readonly repoUrl?: string;
  readonly uri?: string;
  readonly uriTemplate?: string;
  /** Whether the author wants no such link. */
  readonly isOff: boolean;
};

/** Which files of the documentation folder are treated differently. */
export type FileRules = {
  /** Not part of the site. */
  readonly excluded: readonly IgnoreRule[];
  /** Not part of the site yet. */
  readonly drafts: readonly IgnoreRule[];
  /** Not missed in the navigation. */
  readonly notInNav: readonly IgnoreRule[];
};

/** Everything the build takes from `mkdocs.yml`, checked and with defaults. */
export type SiteConfig = {
  readonly siteName: string;
  readonly siteDescription?: string;
  readonly siteUrl?: string;
  /** HTML as written. */
  readonly copyright?: string;
  readonly editLink: EditLinkConfig;
  /** Relative to the input folder, `/` separated, `.` for the folder itself. */
  readonly docsDir: string;
  readonly files: FileRules;
  /** `undefined`: made from the files. */
  readonly nav?: readonly NavEntry[];
  readonly validation: Validation;
  readonly markdown: MarkdownOptions;
  readonly snippets: SnippetOptions;
  readonly plugins: Plugins;
  /** Switches of the theme, e.g. `navigation.indexes`. */
  readonly features: ReadonlySet<string>;
  /** Names of files that say something about the navigation of their folder. */
  readonly navFiles: ReadonlySet<string>;
  /** All of `mkdocs.yml` as written, for pages that quote it. */
  readonly settings: { readonly [key: string]: YamlValue };
};
