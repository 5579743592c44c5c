import {
  asBoolean,
  asList,
  asMap,
  asText,
  parseYaml,
  YamlValue,
} from '../../config/parseYaml';
import { DocsInputError } from '../../errors';
import { parseRestItem, RestItem } from './restItem';

/** One entry of `nav` in a `.pages` file. */
export type PagesItem =
  | { readonly kind: 'rest'; readonly rest: RestItem }
  | { readonly kind: 'name'; readonly name: string; readonly title?: string }
  | {
      readonly kind: 'section';
      readonly title: string;
      readonly children: readonly PagesItem[];
    };

/** How the entries of a folder are put in order. */
export type PagesOrder = {
  readonly order?: 'asc' | 'desc';
  readonly orderBy?: 'filename' | 'title';
  readonly isNatural?: boolean;
  readonly ignoresCase?: boolean;
};

/** A `.pages` file. */
export type PagesFile = PagesOrder & {
  readonly title?: string;
  readonly nav?: readonly PagesItem[];
  readonly isHidden: boolean;
  /** Whether the folder goes when only one page is in it. */
  readonly collapses?: boolean;
  /** The same for it and the folders below. */
  readonly collapsesBelow?: boolean;
};

type Map = { readonly [key: string]: YamlValue };

/** Reads the settings that can stand in a `.pages` file and in `mkdocs.yml`. */
export function readPagesOrder(map: Map): PagesOrder {
  const order = asText(map.order);
  const orderBy = asText(map.order_by);
  return {
    order: order === 'asc' || order === 'desc' ? order : undefined,
    orderBy:
      orderBy === 'title' || orderBy === 'filename' ? orderBy : undefined,
    isNatural: asText(map.sort_type) === 'natural' ? true : undefined,
    ignoresCase: asBoolean(map.ignore_case),
  };
}

function readItem(value: YamlValue): PagesItem {
  const name = asText(value);
  const rest = name === undefined ? undefined : parseRestItem(name);
  if (rest) {
    return { kind: 'rest', rest };
  }
  if (name !== undefined) {
    return { kind: 'name', name };
  }
  const entries = Object.entries(asMap(value) ?? {});
  const [title, target] = entries[0] ?? [];
  const list = asList(target);
  const targetName = asText(target);
  if (entries.length === 1 && list) {
    return { kind: 'section', title: title!, children: list.map(readItem) };
  }
  if (entries.length === 1 && targetName !== undefined) {
    return { kind: 'name', name: targetName, title };
  }
  throw new DocsInputError(
    'an entry of "nav" is neither a name nor a title with a name or a list',
  );
}

/**
 * Reads a `.pages` file.
 *
 * @throws DocsInputError with a part of a sentence if it makes no sense
 */
export function parsePagesFile(text: string): PagesFile {
  const value = parseYaml(text, 'it');
  const map = value === undefined ? {} : asMap(value);
  if (!map) {
    throw new DocsInputError('it does not hold settings');
  }
  // "arrange" is what "nav" was called, with the rest at the end.
  const arranged = asList(map.arrange);
  const list =
    asList(map.nav) ??
    (arranged && [...arranged, ...(arranged.includes('...') ? [] : ['...'])]);
  if (map.nav !== undefined && !list) {
    throw new DocsInputError('"nav" is not a list');
  }
  return {
    ...readPagesOrder(map),
    title: asText(map.title),
    nav: list?.map(readItem),
    isHidden: asBoolean(map.hide) ?? false,
    collapses: asBoolean(map.collapse),
    collapsesBelow: asBoolean(map.collapse_single_pages),
  };
}
