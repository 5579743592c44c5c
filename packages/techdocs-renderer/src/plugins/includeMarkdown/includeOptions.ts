import { asBoolean, asText } from '../../config/parseYaml';
import { PluginSettings } from '../../config/pluginSettings';
import { Directive } from '../../source/directives';

/** How one file is put into another. */
export type IncludeOptions = {
  readonly isMarkdown: boolean;
  readonly start?: string;
  readonly end?: string;
  readonly headingOffset: number;
  readonly rewritesUrls: boolean;
  readonly keepsIndent: boolean;
  readonly dedents: boolean;
  readonly keepsTrailingNewlines: boolean;
  readonly isRecursive: boolean;
  readonly hasComments: boolean;
  readonly order: string;
  readonly exclude?: string;
};

// Both kinds have these.
const COMMON = [
  'start',
  'end',
  'exclude',
  'encoding',
  'order',
  'preserve-includer-indent',
  'dedent',
  'trailing-newlines',
  'recursive',
];
const MARKDOWN_ONLY = ['rewrite-relative-urls', 'comments', 'heading-offset'];

const MAX_OFFSET = 6;

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
};

function unescape(text: string | undefined): string | undefined {
  return text?.replace(
    /\\(?:([ntr\\])|x([0-9a-f]{2})|u([0-9a-f]{4}))/gi,
    (all, plain, two, four) =>
      plain
        ? ESCAPES[plain.toLowerCase()] ?? all
        : String.fromCharCode(parseInt(two ?? four, 16)),
  );
}

/**
 * Reads the options of one tag, with what `mkdocs.yml` sets where it has none.
 *
 * @returns Also the options that mean nothing
 */
export function readIncludeOptions(
  { options }: Directive,
  isMarkdown: boolean,
  settings: PluginSettings,
): { readonly options: IncludeOptions; readonly unknown: readonly string[] } {
  const known = isMarkdown ? [...COMMON, ...MARKDOWN_ONLY] : COMMON;
  const written = (name: string) =>
    options.get(name) ?? asText(settings[name.replace(/-/g, '_')]);
  const isOn = (name: string, usual: boolean) =>
    asBoolean(written(name)) ?? usual;
  const offset = Number(written('heading-offset') ?? 0);
  return {
    options: {
      isMarkdown,
      start: unescape(written('start')),
      end: unescape(written('end')),
      headingOffset:
        isMarkdown && Number.isInteger(offset)
          ? Math.min(Math.max(offset, -MAX_OFFSET), MAX_OFFSET)
          : 0,
      rewritesUrls: isMarkdown && isOn('rewrite-relative-urls', true),
      keepsIndent: isOn('preserve-includer-indent', true),
      dedents: isOn('dedent', false),
      keepsTrailingNewlines: isOn('trailing-newlines', true),
      isRecursive: isOn('recursive', true),
      hasComments: isMarkdown && isOn('comments', false),
      order: written('order') ?? 'alpha-path',
      exclude: options.get('exclude'),
    },
    unknown: [...options.keys()].filter(name => !known.includes(name)),
  };
}
