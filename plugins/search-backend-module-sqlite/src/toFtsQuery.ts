import {
  isWord,
  MatchPlan,
  MatchTree,
  toMatchTree,
} from '@fairway/search-node';

/** The queries of FTS5 that a plan becomes; absent where nothing can match. */
export type FtsQueries = {
  /** Whatever matches. */
  readonly all?: string;
  /** What has the key, or one that begins with it. */
  readonly prefix?: string;
  /** What has everything in its names; absent where any word is enough. */
  readonly named?: string;
  /** One of each word. */
  readonly words: readonly string[];
};

/** Where words are, apart from keys. */
export const FIELDS = '{names tags description text}';

/**
 * Says in the language of FTS5 what a plan asks for. All words are quoted, and
 * are words: nothing in them can mean anything else.
 */
export function toFtsQueries(plan: MatchPlan): FtsQueries {
  const tree = toMatchTree(plan);
  const words = tree && print(tree);
  const prefix = isWord(plan.key) ? `keys : "${plan.key}" *` : undefined;
  return {
    all: join(prefix, words && `${FIELDS} : (${words})`),
    prefix,
    named:
      plan.mode === 'all'
        ? join(prefix, words && `names : (${words})`)
        : undefined,
    words: plan.words
      .map(word =>
        toMatchTree({ key: '', words: [word], phrases: [], mode: 'all' }),
      )
      .filter(one => one !== undefined)
      .map(one => `${FIELDS} : (${print(one)})`),
  };
}

function print(tree: MatchTree): string {
  if ('word' in tree) {
    return `"${tree.word}"${tree.isPrefix ? ' *' : ''}`;
  }
  if ('phrase' in tree) {
    return `"${tree.phrase.join(' ')}"`;
  }
  return 'allOf' in tree
    ? tree.allOf.map(part => `(${print(part)})`).join(' AND ')
    : tree.anyOf.map(part => `(${print(part)})`).join(' OR ');
}

function join(one?: string, other?: string): string | undefined {
  return one && other ? `(${one}) OR (${other})` : one ?? other;
}
