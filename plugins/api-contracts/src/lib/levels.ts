/** Levels of changes, the gravest first. */
export const LEVELS = ['breaking', 'non-breaking', 'docs-only'] as const;
