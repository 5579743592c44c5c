/** Shards and replicas of each index; the engine's own defaults where absent. */
export type IndexOptions = {
  readonly shards?: number;
  readonly replicas?: number;
};

const KEYWORD = { type: 'keyword' };
/** Whether a word is there, and whether one begins like it: beginnings are kept, too, as looking them up takes long. */
const WORDS = {
  type: 'text',
  analyzer: 'whitespace',
  index_options: 'docs',
  norms: false,
  index_prefixes: { min_chars: 2, max_chars: 10 },
};

/**
 * Settings and mapping of an index.
 *
 * @remarks
 *
 * Words were taken apart already: nothing is analysed but by spaces. `words`
 * holds those of all fields, in order, and says how well they match; `names`,
 * `tags` and `description` only say where they are.
 *
 * @param aliases - That are written to
 */
export function createIndexBody(
  type: string,
  aliases: object,
  { shards = 1, replicas }: IndexOptions,
) {
  return {
    aliases,
    settings: {
      number_of_shards: shards,
      ...(replicas === undefined ? {} : { number_of_replicas: replicas }),
      // Whoever writes says when it has to be found.
      refresh_interval: '-1',
    },
    mappings: {
      _meta: { type },
      dynamic: false,
      date_detection: false,
      // Hits are read many at a time: without the documents, which are larger.
      _source: { includes: ['document', 'fields'] },
      dynamic_templates: [
        { values: { path_match: 'values.*', mapping: KEYWORD } },
      ],
      properties: {
        hit: { type: 'text', index: false, store: true },
        id: KEYWORD,
        type: KEYWORD,
        ref: KEYWORD,
        keys: { ...WORDS, analyzer: 'keyword' },
        names: WORDS,
        tags: WORDS,
        description: WORDS,
        words: { ...WORDS, index_options: 'positions', norms: true },
        values: { type: 'object', dynamic: true },
        title: KEYWORD,
        updatedAt: KEYWORD,
      },
    },
  };
}
