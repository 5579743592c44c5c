import {
  asBoolean,
  asMap,
  asText,
  asTexts,
  YamlValue,
} from '../../config/parseYaml';
import { PluginSettings } from '../../config/pluginSettings';

/** Which pages and tags a list of tags shows. */
export type ListingOptions = {
  /** Only these, if there are any. */
  readonly include: readonly string[];
  /** Pages with one of these are left out. */
  readonly exclude: readonly string[];
  /** Only pages below the one that holds the list. */
  readonly isScoped: boolean;
  /** Whether the tags stand in the table of contents. */
  readonly isInToc: boolean;
};

/** Settings of the plugin "tags". */
export type TagOptions = {
  readonly showsTags: boolean;
  readonly showsListings: boolean;
  /** Page that lists the tags although it does not ask for it. */
  readonly file?: string;
  readonly directive: string;
  readonly namedListings: ReadonlyMap<string, ListingOptions>;
  readonly isHidden: (tag: string) => boolean;
};

/** Reads the options of one list of tags. */
export function readListingOptions(
  value: YamlValue,
  settings: PluginSettings,
): ListingOptions {
  const map = asMap(value) ?? {};
  return {
    include: asTexts(map.include),
    exclude: asTexts(map.exclude),
    isScoped: asBoolean(map.scope) ?? false,
    isInToc: asBoolean(map.toc) ?? asBoolean(settings.listings_toc) ?? true,
  };
}

/** Reads the settings of the plugin "tags". */
export function readTagOptions(settings: PluginSettings): TagOptions {
  const prefix = asText(settings.shadow_tags_prefix);
  const suffix = asText(settings.shadow_tags_suffix);
  const shadow = new Set(asTexts(settings.shadow_tags));
  const showsShadow = asBoolean(settings.shadow) ?? false;
  return {
    showsTags: asBoolean(settings.tags) ?? true,
    showsListings: asBoolean(settings.listings) ?? true,
    file: asText(settings.tags_file),
    directive: asText(settings.listings_directive) ?? 'material/tags',
    namedListings: new Map(
      Object.entries(asMap(settings.listings_map) ?? {}).map(
        ([name, value]) => [name, readListingOptions(value, settings)],
      ),
    ),
    isHidden: tag =>
      !showsShadow &&
      (shadow.has(tag) ||
        (!!prefix && tag.startsWith(prefix)) ||
        (!!suffix && tag.endsWith(suffix))),
  };
}
