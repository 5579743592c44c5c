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
 * `tags` and `description` only say where they are. `beginnings` holds all that
 * a key can begin with.
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
      // Each part of an index is asked for each word: few parts are worth what it costs to unite them.
      'merge.policy.segments_per_tier': 3,
      'merge.policy.floor_segment': '32mb',
    },
    mappings: {
      _meta: { type },
      dynamic: false,
      date_detection: false,
      _source: { includes: ['document', 'fields'] },
      dynamic_templates: [
        { values: { path_match: 'values.*', mapping: KEYWORD } },
      ],
      properties: {
        // Read from the columns: stored fields are unpacked in blocks of many documents.
        hit: { type: 'binary', doc_values: true },
        id: KEYWORD,
        type: KEYWORD,
        ref: KEYWORD,
        keys: KEYWORD,
        beginnings: { ...KEYWORD, doc_values: false },
        names: WORDS,
        tags: WORDS,
        description: WORDS,
        words: { ...WORDS, index_options: 'positions', norms: true },
        values: { type: 'object', dynamic: true },
        title: KEYWORD,
        updatedAt: KEYWORD,
        titleOrder: { type: 'long', index: false },
      },
    },
  };
}
