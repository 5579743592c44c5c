export interface Config {
  search?: {
    /** Letters of what is searched for. Default 200. */
    maxTermLength?: number;
    /** Results on a page. Default 100. */
    maxPageLimit?: number;

    /** How the index follows what there is. */
    index?: {
      /**
       * How often the number of entities is compared, to notice removals: a duration such as `{ seconds: 3 }`
       * (the default).
       */
      removalCheck?: string | object;
      /** How often everything is read once more, for changes nobody told of. Default an hour. */
      sweep?: string | object;
    };

    /** Points that results get; those with most come first. */
    ranking?: {
      /** If the whole query is a name. Default 100. */
      exactName?: number;
      /** If a name begins with it; half of them if it is much longer. Default 30. */
      namePrefix?: number;
      /** If a name is one edit away. Default 25. */
      similarName?: number;
      /** If all words are in names. Default 15. */
      allInName?: number;
      /** If words are an owner, a system, a tag or the like as a whole. Default 30. */
      wholeTag?: number;
      /** For the best match of words in text; others have their share. Default 12. */
      text?: number;
      /** The same where any word will do. Default 45. */
      anyText?: number;
      /** For all words where any would do. Default 10. */
      allWords?: number;
      /** For what is used most by others. Default 3. */
      popularity?: number;
      /** For a word by where it is found; those of all words are averaged. */
      fields?: {
        /** Default 50. */
        name?: number;
        /** Default 25. */
        tag?: number;
        /** Default 18. */
        description?: number;
        /** Default 4. */
        text?: number;
      };
      /** By kind of entity. */
      kinds?: { [kind: string]: number };
      /** By lifecycle. */
      lifecycles?: { [lifecycle: string]: number };
      /** Factor of all points by type of document. Default 0.9, and 1 for entities and types of others. */
      types?: { [type: string]: number };
    };
  };
}
