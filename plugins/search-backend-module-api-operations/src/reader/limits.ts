/** Operations of one definition; the largest public ones of products have about a thousand. */
export const MOST_OPERATIONS = 5_000;
/** Letters of a path or another name that leads to an operation. */
export const LONGEST_NAME = 500;
/** Letters of a description. */
export const LONGEST_DESCRIPTION = 2_000;
/** Letters of all names of parts of an operation together, and of one of them. */
export const LONGEST_PARTS = 4_000;
export const LONGEST_PART = 100;
/** Values that are looked at to find the parts of one operation. */
export const MOST_VALUES = 2_000;
/** Tags of an operation. */
export const MOST_TAGS = 20;
