import { asBoolean, asMap, asTexts, YamlValue } from '../../config/parseYaml';

/** Settings of `pymdownx.snippets`. */
export type SnippetOptions = {
  /** Folders and files, relative to the one that holds `mkdocs.yml`. */
  readonly basePaths: readonly string[];
  /** Snippets that every page ends with. */
  readonly autoAppend: readonly string[];
  /** Whether what is cut out of a file moves to the left. */
  readonly dedents: boolean;
};

/** Reads the settings of `pymdownx.snippets`, which TechDocs always switches on. */
export function readSnippetOptions(value: YamlValue): SnippetOptions {
  const settings = asMap(value);
  const basePaths = asTexts(settings?.base_path);
  return {
    basePaths: basePaths.length > 0 ? basePaths : ['.'],
    autoAppend: asTexts(settings?.auto_append),
    dedents: asBoolean(settings?.dedent_subsections) ?? false,
  };
}
