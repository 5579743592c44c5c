import { asTexts } from '../../config/parseYaml';
import { PluginSettings } from '../../config/pluginSettings';
import { createNameMatcher } from '../../globs/matchName';

/**
 * Reads which files the plugin leaves out, of those below the documentation
 * folder. In its patterns `*` stands for folders, too.
 */
export function readExcludedFiles(
  settings: PluginSettings | undefined,
): (path: string) => boolean {
  const matchers = asTexts(settings?.glob).map(createNameMatcher);
  return path => matchers.some(matches => matches(path));
}
