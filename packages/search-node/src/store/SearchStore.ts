import { IndexableDocument } from '@backstage/plugin-search-common';
import { FacetCount, SearchHealth } from '@fairway/search-common';
import { MatchPlan } from '../query/MatchPlan';
import { Filter } from './Filter';

/**
 * A document as engines keep it: taken apart into words already, so that every
 * engine sees the same ones and needs no analysis of its own.
 *
 * @public
 */
export type StoredDocument = {
  /** Unique within the type. At most 1 000 letters. */
  readonly id: string;
  /** See {@link toKey}; for exact names and their beginnings. At most 20. */
  readonly keys: readonly string[];
  /**
   * Words in lower case, which nothing but spaces separates when they are
   * joined; first each name as it is read, for phrases.
   */
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly description: readonly string[];
  /** In order, for phrases. At most 20 000. */
  readonly text: readonly string[];
  /** Comparable (see {@link toComparable}). */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** To sort by, without regard to case (see {@link toComparable}). */
  readonly title: string;
  /** ISO 8601, or empty. */
  readonly updatedAt: string;
  /** From 0 to 1. */
  readonly popularity: number;
  readonly document: IndexableDocument;
};

/**
 * All documents of a type that belong together. See {@link SourceGroup}.
 *
 * @public
 */
export type StoredGroup = {
  readonly ref: string;
  readonly documents: readonly StoredDocument[];
};

/**
 * What is wanted of an engine.
 *
 * @public
 */
export type StoreQuery = {
  /** Types to look through; never empty. */
  readonly types: readonly string[];
  /** What they have to match; absent for all documents. */
  readonly match?: MatchPlan;
  readonly filter?: Filter;
};

/**
 * Which part of the matches is wanted, in which order.
 *
 * @public
 */
export type StorePage = {
  /**
   * `relevance`: what has the key first, then what has a key that begins with
   * it, then by how well words match, those in names before tags before the
   * description before the text. Without a `match`: by title.
   * Equal ones come by title, then id, so that pages do not overlap.
   */
  readonly order: 'relevance' | 'title' | 'updated';
  /** What comes before everything else. */
  readonly first?: Filter;
  readonly offset: number;
  readonly limit: number;
};

/**
 * A match, with what is needed to say how good it is.
 *
 * @public
 */
export type StoreHit = Pick<
  StoredDocument,
  'id' | 'keys' | 'names' | 'tags' | 'description' | 'title' | 'popularity'
> & {
  readonly type: string;
  readonly ref: string;
  /** Where the engine keeps the document, if it reads it faster so. It may be gone a moment later. */
  readonly key?: string;
  /** Of the fields that results are ranked by; see {@link toHitBody}. */
  readonly values: StoredDocument['values'];
  /** How well words match, by the engine; to be compared within one answer only. Not negative. */
  readonly score: number;
};

/**
 * A document as it is shown, and what it is filtered by.
 *
 * @public
 */
export type LoadedDocument = Pick<
  StoredDocument,
  'id' | 'document' | 'values'
> & { readonly type: string };

/**
 * Matches and their number.
 *
 * @public
 */
export type StoreHits = {
  readonly hits: readonly StoreHit[];
  readonly total: number;
  /** Whether there are at least `total`. */
  readonly isLowerBound: boolean;
};

/**
 * An index that is built beside the one that is found in.
 *
 * @public
 */
export interface StoreRebuild {
  /** Adds groups; each once. */
  write(groups: readonly StoredGroup[]): Promise<void>;
  /** Puts it in the place of the other at once, and takes that away. */
  commit(): Promise<void>;
  /** Takes it away. */
  abort(): Promise<void>;
}

/**
 * What a store holds of a type.
 *
 * @public
 */
export type StoredType = {
  readonly type: string;
  readonly documents: number;
};

/**
 * A search engine: keeps documents and finds them, by one contract whichever it is.
 *
 * @remarks
 *
 * How results are ranked in the end is not its matter: it returns the best
 * candidates, and {@link rankHits} orders them, the same for all.
 * Text of documents and of queries is data: no operator of the engine's own
 * query language may come through.
 *
 * @public
 */
export interface SearchStore {
  readonly name: SearchHealth['engine']['name'];

  /**
   * Replaces all documents of the groups, which can be found when it returns.
   * A group without documents is gone. An unknown type begins to exist. A
   * document that another group has moves to the group that is written last.
   */
  write(type: string, groups: readonly StoredGroup[]): Promise<void>;

  /**
   * Begins an index of a type beside the one there is. Whatever an earlier
   * attempt left, of this or another replica, does no harm and is taken away in time.
   * What is written to the type meanwhile can be found and is not part of the
   * new index: whoever builds it writes once more what changed since.
   */
  startRebuild(type: string): Promise<StoreRebuild>;

  /** Takes away a type and its documents; it need not exist. */
  drop(type: string): Promise<void>;

  /** Finds matches. Types that do not exist have none. */
  find(query: StoreQuery, page: StorePage): Promise<StoreHits>;

  /** Returns whole documents by type and id, and key if a hit has one, in any order; what is gone is left out. */
  load(
    ids: readonly Pick<StoreHit, 'type' | 'id' | 'key'>[],
  ): Promise<LoadedDocument[]>;

  /**
   * Counts all matches by the values of fields, each of which is in the
   * answer; `type` is the type of the document.
   *
   * @param size - Values of each field at most, most frequent first, equal ones in alphabetical order
   */
  countFacets(
    query: StoreQuery,
    fields: readonly string[],
    size: number,
  ): Promise<Record<string, FacetCount[]>>;

  /**
   * Finds out which words the index does not know, and which of its words of
   * five letters and more are one edit away (insertion, deletion, substitution,
   * or two neighbours swapped), at most ten for each word.
   *
   * @param words - In lower case
   * @returns By word; without those that the index knows
   */
  findUnknown(
    words: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;

  /** What it holds, by type. */
  describe(): Promise<StoredType[]>;

  /** @throws saying what is wrong with the engine and what to do, if it cannot be used */
  check(): Promise<void>;
}
