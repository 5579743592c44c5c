/** Why we call something breaking that oasdiff does not, by our rule. */
export const ours = {};

/** Why we do not call something breaking that oasdiff does, by its check. */
export const theirs = {};
