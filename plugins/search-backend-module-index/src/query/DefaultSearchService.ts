import { InputError } from '@backstage/errors';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { FairwayResult, FairwayResultSet } from '@fairway/search-common';
import {
  Filter,
  RankedHit,
  rankHits,
  RankingOptions,
  SearchStore,
  StoreHit,
  StoreHits,
  StorePage,
} from '@fairway/search-node';
import { Access } from './Access';
import { countFacets } from './countFacets';
import { formatCursor, parseCursor, Position } from './cursor';
import { findMatches, Matches } from './findMatches';
import { createHighlighter } from './highlight';
import { SearchRequest } from './SearchRequest';
import { suggestSpelling } from './suggestSpelling';

/** Candidates of the engine that are put in order by our own ranking; those after them stay as they are. */
const WINDOW = 40;
/** No engine is asked for what is further down. */
const LAST = 10_000;
const FACET_VALUES = 50;
/** Candidates that are looked at for one page, where many may not be read. */
const MOST_LOOKED_AT = 1_000;

type Hit = StoreHit & Partial<Pick<RankedHit, 'explanation'>>;

type Found = { readonly hit: Hit; readonly document: IndexableDocument };

/** How often documents are opened, from 0 to 1. */
export type Popularity = (type: string, id: string) => number;

/** Answers questions within what a caller may read, which others have to find out. */
export class DefaultSearchService {
  readonly #popularity: Popularity;
  readonly #ranking: RankingOptions;
  readonly #store: SearchStore;

  constructor(options: {
    popularity: Popularity;
    ranking: RankingOptions;
    store: SearchStore;
  }) {
    this.#popularity = options.popularity;
    this.#ranking = options.ranking;
    this.#store = options.store;
  }

  /** @param owned - References that stand for the caller as owner */
  async query(
    request: SearchRequest,
    access: Access,
    owned: readonly string[],
  ): Promise<FairwayResultSet> {
    const position = parseCursor(request);
    if (access.types.length === 0) {
      return { results: [], numberOfResults: 0 };
    }
    const filter = toFilter(request, access);
    const query = { types: access.types, filter };
    const first: Filter | undefined = request.isOwnedFirst
      ? { field: 'owner', values: owned }
      : undefined;
    const order: Pick<StorePage, 'order' | 'first'> = {
      order: request.order,
      first,
    };
    const { plan, hits, whole } = await findMatches(
      this.#store,
      request.term,
      match =>
        this.#store.find(
          { ...query, match },
          { ...order, offset: 0, limit: WINDOW },
        ),
      found => this.#selectReadable(found, access),
    );
    const missed = listMissed(hits.hits, whole);
    const missedKeys = new Set(missed.map(toHitKey));
    const ranked = this.#rank(
      request,
      { plan, hits: { ...hits, hits: [...hits.hits, ...missed] }, whole },
      owned,
    );
    const [page, facets] = await Promise.all([
      readPage({
        offset: position[position.length - 1],
        limit: request.pageLimit,
        ranked,
        // Those that the engine missed come again in its order.
        total: hits.total + missed.length,
        fetch: (offset, limit) =>
          this.#store.find(
            { ...query, match: plan },
            { ...order, offset: offset - missed.length, limit },
          ),
        isNew: hit => !missedKeys.has(toHitKey(hit)),
        read: found => this.#read(found, access),
      }),
      request.facets.length > 0 && access.isComplete
        ? countFacets(request, (fields, filters) =>
            this.#store.countFacets(
              {
                types: access.types,
                filter: toFilter({ ...request, filters }, access),
                match: plan,
              },
              fields,
              FACET_VALUES,
            ),
          )
        : undefined,
    ]);
    const highlight = createHighlighter(plan);
    return {
      results: page.found.map(({ hit, document }, index) =>
        toResult(request, highlight, hit, document, position, index),
      ),
      nextPageCursor:
        page.next === undefined
          ? undefined
          : formatCursor(request, [...position, page.next]),
      previousPageCursor:
        position.length > 1
          ? formatCursor(request, position.slice(0, -1))
          : undefined,
      numberOfResults: access.isComplete ? hits.total : undefined,
      isLowerBound: access.isComplete && hits.isLowerBound ? true : undefined,
      facets,
      // What was not verified may be something that the caller may not read.
      didYouMean: suggestSpelling(
        request.term,
        plan,
        page.found.map(({ hit }) => hit),
      ),
    };
  }

  async #selectReadable(
    found: StoreHits,
    access: Access,
  ): Promise<Pick<StoreHits, 'hits' | 'total'>> {
    if (access.isComplete) {
      return found;
    }
    const readable = await this.#read(found.hits, access);
    return { hits: readable.map(({ hit }) => hit), total: readable.length };
  }

  /** Reads the documents of hits, without those that the caller may not read. */
  async #read(hits: readonly Hit[], { verify }: Access): Promise<Found[]> {
    const documents = new Map(
      (
        await this.#store.load(
          hits.map(({ type, id, key }) => ({ type, id, key })),
        )
      ).map(({ type, id, document }) => [toHitKey({ type, id }), document]),
    );
    const found = hits.flatMap(hit => {
      const document = documents.get(toHitKey(hit));
      return document ? [{ hit, document }] : [];
    });
    if (!verify) {
      return found;
    }
    const mayBeRead = await verify(
      found.map(({ hit, document }) => ({
        type: hit.type,
        resourceRef: document.authorization?.resourceRef,
      })),
    );
    return found.filter((_, index) => mayBeRead[index]);
  }

  #rank(
    request: SearchRequest,
    { plan, hits: { hits }, whole }: Matches,
    owned: readonly string[],
  ): Hit[] {
    if (request.order !== 'relevance' || plan === undefined) {
      return [...hits];
    }
    const isOwned = ({ values }: StoreHit) =>
      (values.owner ?? []).some(owner => owned.includes(owner));
    const wholeKeys = new Set(whole.map(toHitKey));
    return rankHits(
      hits.map(hit => ({
        ...hit,
        popularity: Math.max(
          hit.popularity,
          this.#popularity(hit.type, hit.id),
        ),
      })),
      plan,
      this.#ranking,
      {
        isFirst: request.isOwnedFirst ? isOwned : undefined,
        hasAllWords: hit => wholeKeys.has(toHitKey(hit)),
      },
    );
  }
}

function toHitKey({ type, id }: { type: string; id: string }): string {
  return `${type} ${id}`;
}

/** What has all words and is not among the best of an engine that was asked for less. */
function listMissed(
  hits: readonly StoreHit[],
  whole: readonly StoreHit[],
): StoreHit[] {
  const known = new Set(hits.map(toHitKey));
  return whole
    .filter(hit => !known.has(toHitKey(hit)))
    .map(hit => ({ ...hit, score: 0 }));
}

/** Reads as many results as fit on a page, however many may not be read. */
async function readPage(options: {
  offset: number;
  limit: number;
  ranked: readonly Hit[];
  total: number;
  fetch: (offset: number, limit: number) => Promise<StoreHits>;
  /** Whether what was fetched is not among those that are ranked. */
  isNew: (hit: Hit) => boolean;
  read: (hits: readonly Hit[]) => Promise<Found[]>;
}): Promise<{ found: Found[]; next?: number }> {
  const { limit, ranked, total, fetch, isNew, read } = options;
  const found: Found[] = [];
  let offset = options.offset;
  const end = Math.min(total, LAST, offset + MOST_LOOKED_AT);
  while (found.length < limit && offset < end) {
    const wanted = limit - found.length;
    const isRanked = offset < ranked.length;
    const hits = isRanked
      ? ranked.slice(offset, offset + wanted)
      : (await fetch(offset, Math.min(wanted, LAST - offset))).hits;
    if (hits.length === 0) {
      return { found };
    }
    offset += hits.length;
    found.push(...(await read(isRanked ? hits : hits.filter(isNew))));
  }
  return { found, next: offset < Math.min(total, LAST) ? offset : undefined };
}

function toFilter(
  { filters }: SearchRequest,
  access: Access,
): Filter | undefined {
  const asked = Object.entries(filters).map(([field, values]) => {
    if (field.startsWith('access.')) {
      throw new InputError(`There is no filter ${field}`);
    }
    return { field, values };
  });
  const allOf = access.filter ? [access.filter, ...asked] : asked;
  return allOf.length > 0 ? { allOf } : undefined;
}

function toResult(
  request: SearchRequest,
  highlight: ReturnType<typeof createHighlighter>,
  hit: Hit,
  { authorization, ...document }: IndexableDocument,
  position: Position,
  index: number,
): FairwayResult {
  const { text, highlight: marks } = highlight(document);
  return {
    type: hit.type,
    document: { ...document, text },
    highlight: marks,
    // Pages are full; where this one begins would tell how much was left out.
    rank: (position.length - 1) * request.pageLimit + index + 1,
    explanation: request.isExplained ? hit.explanation : undefined,
  };
}
