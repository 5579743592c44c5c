import {
  isWord,
  MatchPlan,
  MatchTree,
  PlannedWord,
  toMatchTree,
} from '@fairway/search-node';

/** What a plan becomes for PostgreSQL. */
export type TsQueries = {
  /** Whatever matches, but for the order of words in phrases. Absent if nothing can. */
  readonly all?: string;
  /** What has the key, or one that begins with it. */
  readonly exact?: string;
  readonly prefix?: string;
  /** What has everything in its names; absent where not all words have to match. */
  readonly named?: string;
  /** One of each word, for ranking. */
  readonly words: readonly string[];
  /** Words that follow each other, with spaces between them and around. */
  readonly phrases: readonly string[];
};

/** The weight of words in names. */
const NAMES = 'A';

/** The lexeme of a key, which is none of a word. */
export function toKeyLexeme(key: string): string {
  return `=${key}`;
}

/**
 * Says as `tsquery` what a plan asks for. All words are quoted, and are words:
 * nothing in them can mean anything else.
 */
export function toTsQueries(plan: MatchPlan): TsQueries {
  const tree = toMatchTree(plan);
  const words = tree && print(tree);
  const exact = isWord(plan.key) ? `'${toKeyLexeme(plan.key)}'` : undefined;
  const prefix = exact && `${exact}:*`;
  return {
    all: joinQueries([prefix, words]),
    exact,
    prefix,
    named:
      plan.mode === 'all'
        ? joinQueries([prefix, tree && print(tree, NAMES)])
        : undefined,
    words: plan.words.map(toWordQuery).filter(query => query !== undefined),
    phrases: plan.phrases
      .filter(phrase => phrase.length > 1)
      .map(phrase => ` ${phrase.join(' ')} `),
  };
}

/** Joins queries of which one has to match. */
export function joinQueries(
  queries: readonly (string | undefined)[],
): string | undefined {
  const possible = queries.filter(query => query !== undefined);
  return possible.length > 0
    ? possible.map(query => `(${query})`).join(' | ')
    : undefined;
}

function toWordQuery(word: PlannedWord): string | undefined {
  const tree = toMatchTree({
    key: '',
    words: [word],
    phrases: [],
    mode: 'all',
  });
  return tree && print(tree);
}

/** @param weight - Of the fields in which words count; all, if empty */
function print(tree: MatchTree, weight = ''): string {
  const quote = (word: string, isPrefix: boolean) => {
    const suffix = `${isPrefix ? '*' : ''}${weight}`;
    return `'${word}'${suffix === '' ? '' : `:${suffix}`}`;
  };
  if ('word' in tree) {
    return quote(tree.word, tree.isPrefix);
  }
  if ('phrase' in tree) {
    return tree.phrase.map(word => quote(word, false)).join(' & ');
  }
  return 'allOf' in tree
    ? tree.allOf.map(part => `(${print(part, weight)})`).join(' & ')
    : tree.anyOf.map(part => `(${print(part, weight)})`).join(' | ');
}
