import { asBoolean, asList, asMap, YamlValue } from './parseYaml';

/** What `mkdocs.yml` sets for one plugin. */
export type PluginSettings = { readonly [key: string]: YamlValue };

/** Plugins by name, in the order in which they are written. */
export type Plugins = ReadonlyMap<string, PluginSettings>;

function entriesOf(value: YamlValue): readonly [string, YamlValue][] {
  const list = asList(value);
  if (!list) {
    return Object.entries(asMap(value) ?? {});
  }
  return list.flatMap((item): [string, YamlValue][] =>
    typeof item === 'string'
      ? [[item, undefined]]
      : Object.entries(asMap(item) ?? {}),
  );
}

/** Reads `plugins`, without those that are switched off. */
export function readPlugins(value: YamlValue): Plugins {
  const plugins = new Map<string, PluginSettings>();
  for (const [written, settings] of entriesOf(value)) {
    // The theme's own plugins can be named with or without it.
    const name = written.replace(/^material\//, '');
    const map = asMap(settings) ?? {};
    if (asBoolean(map.enabled) !== false && !plugins.has(name)) {
      plugins.set(name, map);
    }
  }
  return plugins;
}
