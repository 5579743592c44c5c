import { asText, parseYaml, YamlValue } from '../../config/parseYaml';
import { PluginSettings } from '../../config/pluginSettings';
import {
  createLineFinder,
  Replacement,
  replaceParts,
} from '../../source/MappedText';
import { SourceStep } from '../../source/PageInput';
import {
  ListingOptions,
  readListingOptions,
  readTagOptions,
  TagOptions,
} from './tagOptions';

const COMMENT = /<!--\s{0,20}([\w/-]{1,100})([^]{0,400}?)-->/g;
const LEGACY = '[TAGS]';

// An element that passes the sanitiser and has nothing in it, so that the list
// can be put in once all pages are known.
const MARKER = /<div class="md-tags-listing" data-listing="([^"]*)"><\/div>/g;

function renderMarker(options: ListingOptions): string {
  const data = encodeURIComponent(JSON.stringify(options));
  return `\n\n<div class="md-tags-listing" data-listing="${data}"></div>\n\n`;
}

function parseMarker(data: string): ListingOptions | undefined {
  try {
    return JSON.parse(decodeURIComponent(data));
  } catch {
    return undefined;
  }
}

/** A place in a finished page where a list of tags belongs. */
export type ListingPlace = {
  readonly start: number;
  readonly end: number;
  readonly options: ListingOptions;
};

/** Finds the places for lists of tags in the HTML of a page. */
export function findListings(html: string): readonly ListingPlace[] {
  if (!html.includes('md-tags-listing')) {
    return [];
  }
  return [...html.matchAll(MARKER)].flatMap(match => {
    const options = parseMarker(match[1]);
    const start = match.index;
    return options ? [{ start, end: start + match[0].length, options }] : [];
  });
}

function readWritten(
  written: string,
  options: TagOptions,
  settings: PluginSettings,
): ListingOptions | undefined {
  let value: YamlValue;
  try {
    value = parseYaml(written, 'tags');
  } catch {
    return undefined;
  }
  const name = asText(value);
  return name
    ? options.namedListings.get(name)
    : readListingOptions(value, settings);
}

/** Marks the places of a page that ask for a list of tags. */
export function createListingStep(settings: PluginSettings): SourceStep {
  const options = readTagOptions(settings);
  return (source, { page, log }) => {
    const isTagsFile = page.path === options.file;
    const lineOf = createLineFinder(source);
    const replacements: Replacement[] = [];
    for (const match of source.text.matchAll(COMMENT)) {
      const [all, name, written] = match;
      if (name.toLowerCase() === options.directive.toLowerCase()) {
        const listing = readWritten(written, options, settings);
        if (!listing) {
          log.add({
            code: 'include-skipped',
            file: page.path,
            line: lineOf(match.index),
            message: `"${written.trim()}" is not a way to list tags that is known here.`,
          });
        }
        const text =
          listing && options.showsListings ? renderMarker(listing) : '';
        const start = match.index;
        replacements.push({ start, end: start + all.length, text });
      }
    }
    if (!isTagsFile || replacements.length > 0) {
      return replaceParts(source, replacements);
    }
    const at = source.text.indexOf(LEGACY);
    const start = at < 0 ? source.text.length : at;
    const end = at < 0 ? start : at + LEGACY.length;
    const text = renderMarker(readListingOptions(undefined, settings));
    return replaceParts(source, [{ start, end, text }]);
  };
}
