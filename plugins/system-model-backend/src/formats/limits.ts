/** Bytes of a manifest that are read at all. */
export const LARGEST_MANIFEST = 5 * 1024 * 1024;

/** Bytes of a file that is written for something else, and read for hints. */
export const LARGEST_HINT = 1024 * 1024;

/** Levels of lists and objects in each other. */
export const DEEPEST_VALUE = 64;

/** Documents in one file. */
export const MOST_DOCUMENTS = 1000;

/** Words and signs in one file of YAML: what it costs to read it. */
export const MOST_LEXEMES = 250_000;

/** Values of a file that come from its aliases. */
export const MOST_ALIASED_VALUES = 10_000;

/** Values of a file once its aliases are followed. */
export const MOST_VALUES = 100_000;

/** Characters of all texts of a file, and of the pointers to them, once its aliases are followed. */
export const MOST_CHARACTERS = 4 * LARGEST_MANIFEST;

/** Characters of one text that names or describes something. */
export const LONGEST_TEXT = 10_000;

/** Directives and signs out of place in one file: each costs as much as many words. */
export const MOST_FAULTS = 1000;

/** Problems told of one manifest: who has more looks again after having solved these. */
export const MOST_PROBLEMS = 50;
