import type { MarkdownIt } from 'markdown-it';
import abbreviations from 'markdown-it-abbr';

// Every word of a page is tried against every abbreviation.
const MAX_ABBREVIATIONS = 500;

/** Adds `*[HTML]: …` abbreviations, bounded in number. */
export function addAbbreviations(md: MarkdownIt): void {
  md.use(abbreviations);
  md.core.ruler.after('block', 'limit_abbreviations', state => {
    const known = state.env.abbreviations;
    if (known) {
      state.env.abbreviations = Object.fromEntries(
        Object.entries(known).slice(0, MAX_ABBREVIATIONS),
      );
    }
  });
}
