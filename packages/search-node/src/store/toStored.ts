import { createHash } from 'node:crypto';
import { toKey } from '../analysis/toKey';
import { toNameTokens, toTextTokens } from '../analysis/toTokens';
import { SourceDocument, SourceGroup } from '../source/SearchSource';
import { toComparable } from './Filter';
import { StoredDocument, StoredGroup } from './SearchStore';
import { Pace } from './Pace';
import { toStorable } from './toStorable';
import { toAccessValues } from './toAccessValues';

const MOST_KEYS = 20;
const MOST_TEXT = 100_000;
const MOST_TOKENS = 20_000;
const MOST_VALUES = 100;
const LONGEST_ID = 1_000;

/**
 * Takes the documents of a group apart for an engine.
 *
 * @param type - Type of the documents, which they can be narrowed by as by any other field
 * @public
 */
export function toStoredGroup(type: string, group: SourceGroup): StoredGroup {
  return toGroup(group.ref, [...takeApart(type, group)]);
}

/**
 * As {@link toStoredGroup}, for groups of any size.
 *
 * @public
 */
export async function toStoredGroupAtPace(
  type: string,
  group: SourceGroup,
  pace: Pace,
): Promise<StoredGroup> {
  const stored: StoredDocument[] = [];
  for (const document of takeApart(type, group)) {
    stored.push(document);
    await pace.pause();
  }
  return toGroup(group.ref, stored);
}

function* takeApart(
  type: string,
  { entity, documents }: SourceGroup,
): Generator<StoredDocument> {
  const access = {
    ...(entity ? toAccessValues(entity) : {}),
    type: [type],
  };
  for (const document of documents) {
    yield toStoredDocument(document, access);
  }
}

/** Of documents with the same key the last counts. */
function toGroup(
  ref: string,
  documents: readonly StoredDocument[],
): StoredGroup {
  const byId = new Map(documents.map(document => [document.id, document]));
  return { ref: toStorable(ref), documents: [...byId.values()] };
}

function toStoredDocument(
  source: SourceDocument,
  access: Readonly<Record<string, readonly string[]>>,
): StoredDocument {
  const { document, names, tags, description = '', text = '' } = source;
  return {
    id: toId(document.location),
    keys: unique(names.map(toKey)).slice(0, MOST_KEYS),
    names: toNames(names),
    tags: toTags(tags),
    description: toTextTokens(description.slice(0, MOST_TEXT)),
    text: toTextTokens(text.slice(0, MOST_TEXT)).slice(0, MOST_TOKENS),
    values: {
      ...mapValues(source.values, values => values.slice(0, MOST_VALUES)),
      // All of them: one that is left out could decide who may read it.
      ...mapValues(access, values => values),
    },
    title: toStorable(document.title),
    updatedAt: source.updatedAt ?? '',
    popularity: source.popularity ?? 0,
    document,
  };
}

/** Each name as it is read, for phrases, and then every other form of its words. */
function toNames(names: readonly string[]): string[] {
  const inOrder = names.flatMap(toTextTokens);
  const known = new Set(inOrder);
  const others = unique([...names.map(toKey), ...toNameTokens(names)]).filter(
    token => !known.has(token),
  );
  return [...inOrder, ...others].slice(0, MOST_TOKENS);
}

/** Each tag as one word, and the words of all. */
function toTags(tags: readonly string[]): string[] {
  return unique([...tags.map(toKey), ...toNameTokens(tags)]).slice(
    0,
    MOST_TOKENS,
  );
}

function mapValues(
  fields: Readonly<Record<string, readonly string[]>>,
  choose: (values: string[]) => string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, values]) => [
      field,
      choose(unique(values.map(toComparable))),
    ]),
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter(value => value !== '');
}

/** A location that cannot be an engine's key is known by its hash. */
function toId(location: string): string {
  return location.length <= LONGEST_ID && location === toStorable(location)
    ? location
    : createHash('sha256').update(location).digest('hex');
}
