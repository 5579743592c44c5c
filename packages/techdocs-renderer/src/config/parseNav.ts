import { DocsInputError } from '../errors';
import { NavEntry } from './siteConfig';
import { asList, asMap, YamlValue } from './parseYaml';

const EXPECTED =
  'expected a list of "page.md", "Title: page.md" or "Title:" with a nested list';

function parseTitled(title: string, value: YamlValue, at: string): NavEntry {
  if (typeof value === 'string') {
    if (!value) {
      return { type: 'section', title, children: [] };
    }
    return { type: 'target', title, target: value };
  }
  return {
    type: 'section',
    title,
    children: parseNav(value, `${at}.${title}`),
  };
}

/**
 * Reads the `nav` of `mkdocs.yml`.
 *
 * @param value - What YAML gave
 * @param at - Where in the file, for error messages
 * @throws DocsInputError if an entry is neither a page, a link nor a section
 */
export function parseNav(value: YamlValue, at: string): readonly NavEntry[] {
  // A mapping instead of a list is accepted by MkDocs as well.
  const map = asMap(value);
  if (map) {
    return Object.entries(map).map(([title, v]) => parseTitled(title, v, at));
  }
  const list = asList(value);
  if (!list) {
    throw new DocsInputError(`mkdocs.yml: ${at} is not a list: ${EXPECTED}`);
  }
  return list.flatMap((item, index): readonly NavEntry[] => {
    const here = `${at}[${index}]`;
    if (typeof item === 'string' && item) {
      return [{ type: 'target', target: item }];
    }
    const entry = asMap(item);
    if (!entry) {
      throw new DocsInputError(`mkdocs.yml: ${here} is not valid: ${EXPECTED}`);
    }
    return Object.entries(entry).map(([title, v]) =>
      parseTitled(title, v, here),
    );
  });
}
