import { SourceDocument } from '../source/SearchSource';
import { StoredGroup } from '../store/SearchStore';
import { toStoredGroup } from '../store/toStored';

/** The type that tests write to, unless it matters which. */
const TYPE = 'component';

/**
 * A document of a test: its title, and what else matters.
 *
 * @public
 */
export type MadeDocument = Partial<Omit<SourceDocument, 'document'>> & {
  readonly title: string;
  /** Default: the title. */
  readonly location?: string;
};

/**
 * Makes a group as stores are given it. A document is called by its title unless it says otherwise.
 *
 * @public
 */
export function makeGroup(
  ref: string,
  ...documents: readonly MadeDocument[]
): StoredGroup {
  return toStoredGroup(TYPE, {
    ref,
    documents: documents.map(({ title, location = title, ...source }) => ({
      names: [title],
      tags: [],
      values: {},
      ...source,
      document: { title, location, text: source.text ?? '' },
    })),
  });
}

/**
 * Makes groups of one document each, which have the title of their document.
 *
 * @public
 */
export function makeGroups(
  ...documents: readonly MadeDocument[]
): StoredGroup[] {
  return documents.map(document => makeGroup(document.title, document));
}
