import { posix } from 'node:path';
import { InheritedOptions, NavItem, SortOptions } from './navFile';
import { parseAlternatives } from './expandAlternatives';
import { PathPattern } from '../../globs/matchPath';

/** Settings that hold in one folder, with everything decided. */
export type NavOptions = {
  readonly flattens: boolean;
  readonly keepsFolderNames: boolean;
  readonly usesIndexTitle: boolean;
  readonly appendsUnmatched: boolean;
  readonly sort: SortOptions;
  readonly ignore: readonly PathPattern[];
};

const INHERIT = '$inherit';

const DEFAULTS: NavOptions = {
  flattens: false,
  keepsFolderNames: false,
  usesIndexTitle: false,
  appendsUnmatched: false,
  sort: { by: 'path', sections: 'last' },
  ignore: [],
};

function mergeSort(own: SortOptions, above: SortOptions): SortOptions {
  return {
    by: own.by ?? above.by,
    isDescending: own.isDescending ?? above.isDescending,
    isAlphabetical: own.isAlphabetical ?? above.isAlphabetical,
    sections: own.sections ?? above.sections,
    ignoresCase: own.ignoresCase ?? above.ignoresCase,
  };
}

/** Patterns of what a folder ignores, as they count from the top. */
function readIgnore(
  own: readonly string[] | undefined,
  folder: string,
  above: readonly PathPattern[],
): readonly PathPattern[] {
  return (own ?? [INHERIT]).flatMap((pattern): readonly PathPattern[] => {
    if (pattern === INHERIT) {
      return above;
    }
    const below = pattern.startsWith('/') ? folder : posix.join(folder, '**');
    return parseAlternatives(posix.join(below, pattern));
  });
}

/**
 * Decides what holds in a folder.
 *
 * @param above - What holds in the folder that it is in
 */
export function inheritOptions(
  own: InheritedOptions,
  folder: string,
  above: NavOptions = DEFAULTS,
): NavOptions {
  return {
    flattens: own.flattens ?? above.flattens,
    keepsFolderNames: own.keepsFolderNames ?? above.keepsFolderNames,
    usesIndexTitle: own.usesIndexTitle ?? above.usesIndexTitle,
    appendsUnmatched: own.appendsUnmatched ?? above.appendsUnmatched,
    sort: mergeSort(own.sort, above.sort),
    ignore: readIgnore(own.ignore, folder, above.ignore),
  };
}

/** What is named in a folder, and what is appended to it. */
export function withUnmatched(
  nav: readonly NavItem[],
  options: NavOptions,
): readonly NavItem[] {
  return options.appendsUnmatched
    ? [
        ...nav,
        { kind: 'glob', pattern: '*', options: { sort: {} }, mayBeEmpty: true },
      ]
    : nav;
}
