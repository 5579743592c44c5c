import { asText } from './parseYaml';
import { Plugins } from './pluginSettings';

// Plugins that read a file in each folder, what their setting for its name is
// called, and its usual name.
const READERS = [
  ['awesome-pages', 'filename', '.pages'],
  ['awesome-nav', 'filename', '.nav.yml'],
  ['literate-nav', 'nav_file', 'SUMMARY.md'],
] as const;

/** What the file is called that a plugin reads in each folder. */
export function navFileName(
  plugins: Plugins,
  plugin: (typeof READERS)[number][0],
): string | undefined {
  const settings = plugins.get(plugin);
  const [, key, usual] = READERS.find(([name]) => name === plugin)!;
  return settings && (asText(settings[key]) ?? usual);
}

/** Names of all such files. */
export function readNavFileNames(plugins: Plugins): ReadonlySet<string> {
  return new Set(
    READERS.flatMap(([plugin]) => navFileName(plugins, plugin) ?? []),
  );
}
