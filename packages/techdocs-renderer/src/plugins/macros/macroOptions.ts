import { asBoolean, asText } from '../../config/parseYaml';
import { PluginSettings } from '../../config/pluginSettings';
import {
  IgnoreRule,
  isIgnored,
  parseIgnoreRules,
} from '../../globs/ignoreRules';
import { PageInput } from '../../source/PageInput';
import { Delimiters } from './templateParts';

/** Settings of the plugin "macros". */
export type MacroOptions = {
  readonly delimiters: Delimiters;
  readonly isOnByDefault: boolean;
  readonly forced: readonly IgnoreRule[];
  /** What stands in place of a variable that is not known; `undefined`: itself. */
  readonly unknown?: string;
  /** Folder of files that pages include, below the one that holds `mkdocs.yml`. */
  readonly includeDir?: string;
};

/** Reads the settings of the plugin "macros". */
export function readMacroOptions(settings: PluginSettings): MacroOptions {
  const sign = (name: string, usual: string) =>
    asText(settings[`j2_${name}_string`]) ?? usual;
  const onUndefined = asText(settings.on_undefined);
  return {
    delimiters: {
      variable: [sign('variable_start', '{{'), sign('variable_end', '}}')],
      statement: [sign('block_start', '{%'), sign('block_end', '%}')],
      comment: [sign('comment_start', '{#'), sign('comment_end', '#}')],
    },
    isOnByDefault: asBoolean(settings.render_by_default) ?? true,
    forced: parseIgnoreRules(asText(settings.force_render_paths) ?? ''),
    unknown: /^(silent|lax)$/.test(onUndefined ?? '') ? '' : undefined,
    includeDir: asText(settings.include_dir),
  };
}

/** Whether a page is one in which variables are replaced. */
export function isRendered(
  options: MacroOptions,
  { page, frontMatter }: PageInput,
): boolean {
  const own = asBoolean(frontMatter.render_macros);
  return (
    own !== false &&
    (options.isOnByDefault ||
      own === true ||
      isIgnored(options.forced, page.path))
  );
}
