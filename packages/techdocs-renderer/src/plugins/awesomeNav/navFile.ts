import { DocsInputError } from '../../errors';
import {
  asBoolean,
  asList,
  asMap,
  asText,
  parseYaml,
  YamlValue,
} from '../../config/parseYaml';

/** How the pages and folders that a pattern finds are put in order. */
export type SortOptions = {
  readonly by?: 'path' | 'filename' | 'title';
  readonly isDescending?: boolean;
  readonly isAlphabetical?: boolean;
  readonly sections?: 'first' | 'last' | 'mixed';
  readonly ignoresCase?: boolean;
};

/** What a folder takes from the one above it unless it says otherwise. */
export type InheritedOptions = {
  readonly flattens?: boolean;
  readonly keepsFolderNames?: boolean;
  readonly usesIndexTitle?: boolean;
  readonly appendsUnmatched?: boolean;
  readonly sort: SortOptions;
  /** Patterns of what to leave out; `undefined`: as above. */
  readonly ignore?: readonly string[];
};

/** One entry of `nav` in a `.nav.yml`. */
export type NavItem =
  | { readonly kind: 'path'; readonly path: string; readonly title?: string }
  | {
      readonly kind: 'section';
      readonly title: string;
      readonly children: readonly NavItem[];
    }
  | {
      readonly kind: 'glob';
      readonly pattern: string;
      readonly options: InheritedOptions;
      readonly mayBeEmpty: boolean;
    };

/** A `.nav.yml`. */
export type NavFile = InheritedOptions & {
  readonly title?: string;
  readonly isHidden: boolean;
  readonly nav: readonly NavItem[];
};

type Map = { readonly [key: string]: YamlValue };

function asOne<T extends string>(
  value: YamlValue,
  known: readonly T[],
): T | undefined {
  return known.find(name => name === value);
}

function readSort(value: YamlValue): SortOptions {
  const map = asMap(value) ?? {};
  const direction = asOne(map.direction, ['asc', 'desc']);
  const type = asText(map.type);
  return {
    by: asOne(map.by, ['path', 'filename', 'title']),
    isDescending: direction && direction === 'desc',
    isAlphabetical: type ? type === 'alphabetical' : undefined,
    sections: asOne(map.sections, ['first', 'last', 'mixed']),
    ignoresCase: asBoolean(map.ignore_case),
  };
}

function readInherited(map: Map): InheritedOptions {
  const ignore =
    asList(map.ignore) ?? (map.ignore === undefined ? undefined : [map.ignore]);
  return {
    flattens: asBoolean(map.flatten_single_child_sections),
    keepsFolderNames: asBoolean(map.preserve_directory_names),
    usesIndexTitle: asBoolean(map.use_index_title),
    appendsUnmatched: asBoolean(map.append_unmatched),
    sort: readSort(map.sort),
    ignore: ignore?.flatMap(pattern => asText(pattern) ?? []),
  };
}

function readItem(value: YamlValue): NavItem | undefined {
  const path = asText(value);
  if (path) {
    return { kind: 'path', path };
  }
  const map = asMap(value);
  if (!map) {
    return undefined;
  }
  const glob = asText(map.glob);
  const entries = Object.entries(map);
  if (glob && !(entries.length === 1 && asList(map.glob))) {
    return {
      kind: 'glob',
      pattern: glob,
      options: readInherited(map),
      mayBeEmpty: asBoolean(map.ignore_no_matches) ?? false,
    };
  }
  if (entries.length !== 1) {
    return undefined;
  }
  const [[title, target]] = entries;
  const list = asList(target);
  const targetPath = asText(target);
  if (list) {
    return { kind: 'section', title, children: readItems(list) };
  }
  return targetPath ? { kind: 'path', path: targetPath, title } : undefined;
}

function readItems(list: readonly YamlValue[]): readonly NavItem[] {
  return list.map(item => {
    const read = readItem(item);
    if (!read) {
      throw new DocsInputError(
        'an entry of "nav" is neither a path, nor a title with a path or a list, nor a pattern',
      );
    }
    return read;
  });
}

const EVERYTHING: readonly NavItem[] = ['@(index.md|README.md)', '*'].map(
  pattern => ({
    kind: 'glob',
    pattern,
    options: { sort: {} },
    mayBeEmpty: true,
  }),
);

/** What holds for a folder without a `.nav.yml`. */
export const NO_NAV_FILE: NavFile = {
  isHidden: false,
  nav: EVERYTHING,
  sort: {},
};

/**
 * Reads a `.nav.yml`.
 *
 * @throws DocsInputError with a part of a sentence if it makes no sense
 */
export function parseNavFile(text: string): NavFile {
  const value = parseYaml(text, 'it');
  const map = value === undefined ? {} : asMap(value);
  if (!map) {
    throw new DocsInputError('it does not hold settings');
  }
  const list = map.nav === undefined ? undefined : asList(map.nav);
  if (map.nav !== undefined && !list) {
    throw new DocsInputError('"nav" is not a list');
  }
  return {
    ...readInherited(map),
    title: asText(map.title),
    isHidden: asBoolean(map.hide) ?? false,
    nav: list ? readItems(list) : EVERYTHING,
  };
}
