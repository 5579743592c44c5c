import { Replacement, replaceParts } from '../../source/MappedText';
import { SourceStep } from '../../source/PageInput';
import { RevisionDates } from './revisionDates';

const TAG = /\{\{ {0,10}git_revision_date_localized {0,10}\}\}/gi;

/** Puts the date into the text of a page that asks for it by name. */
export function createDateStep(dates: RevisionDates): SourceStep {
  return (source, { page }) => {
    const matches = [...source.text.matchAll(TAG)];
    const date = matches.length > 0 ? dates(page) : undefined;
    const replacements: Replacement[] = matches.map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      text: date ?? '',
    }));
    return date === undefined ? source : replaceParts(source, replacements);
  };
}
