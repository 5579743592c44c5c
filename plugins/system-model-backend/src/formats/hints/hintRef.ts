/**
 * Stands for the entity that a collection is about, in what formats of hints
 * say: they see one file and cannot know its name.
 */
export const HINT_REF = 'hint:collection';
