/**
 * How much what counts.
 *
 * @public
 */
export type RankingOptions = {
  /** Points of a query that is a name, and of one with which a name begins. */
  readonly exactName: number;
  readonly namePrefix: number;
  /** Points of a name that is one edit away. */
  readonly similarName: number;
  /** Points of a word by where it is found; those of all words are averaged. */
  readonly fields: {
    readonly name: number;
    readonly tag: number;
    readonly description: number;
    readonly text: number;
  };
  /** Points if all words are in the name. */
  readonly allInName: number;
  /** Points if words that follow each other are an owner, a system, a tag or the like as a whole; a share of them for some of the words. */
  readonly wholeTag: number;
  /** Points of the best match of words in text; others have their share. */
  readonly text: number;
  /** The same where any word will do, and the engine knows best which count. */
  readonly anyText: number;
  /** Points for all words where any would do. */
  readonly allWords: number;
  /** Points of what is used most by others. */
  readonly popularity: number;
  /** Points by kind and by lifecycle, in lower case; negative ones count against. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly lifecycles: Readonly<Record<string, number>>;
  /** Factor of all points by type of document. Default 1. */
  readonly types: Readonly<Record<string, number>>;
};

/**
 * What counts how much unless the configuration says otherwise.
 *
 * @public
 */
export const DEFAULT_RANKING: RankingOptions = {
  exactName: 100,
  namePrefix: 30,
  similarName: 25,
  fields: { name: 50, tag: 25, description: 18, text: 4 },
  allInName: 15,
  wholeTag: 30,
  text: 12,
  anyText: 45,
  allWords: 10,
  popularity: 3,
  kinds: {
    component: 1,
    system: 1,
    api: 0.5,
    template: 0.5,
    location: -10,
  },
  lifecycles: { production: 1, deprecated: -3 },
  types: { techdocs: 0.9, 'api-operation': 0.9, repository: 0.9 },
};
