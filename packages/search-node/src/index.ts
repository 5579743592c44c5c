/**
 * What search is made of: words, plans, ranking, and what sources of documents
 * and engines have to be.
 *
 * @packageDocumentation
 */
export { toKey } from './analysis/toKey';
export { toPlain, toWords } from './analysis/toWords';
export type { Word } from './analysis/toWords';
export {
  toEntityFacts,
  toEntityTags,
  toEntityValues,
} from './entity/describeEntity';
export type { EntityFacts, EntityTitles } from './entity/describeEntity';
export { listTitles } from './entity/listTitles';
export { readTitles } from './entity/readTitles';
export {
  searchSourcesExtensionPoint,
  searchStoreExtensionPoint,
} from './extensions';
export type {
  SearchSourcesExtensionPoint,
  SearchStoreExtensionPoint,
} from './extensions';
export { widenPlan, listDoubtful } from './query/widenPlan';
export { isOneEditAway } from './query/isOneEditAway';
export type { MatchPlan, PlannedWord, Term } from './query/MatchPlan';
export { planMatch } from './query/planMatch';
export { leastMatching } from './query/leastMatching';
export { isWord, toMatchTree } from './query/toMatchTree';
export type { MatchTree } from './query/toMatchTree';
export { rankHits } from './ranking/rankHits';
export type { RankedHit } from './ranking/rankHits';
export { DEFAULT_RANKING } from './ranking/RankingOptions';
export type { RankingOptions } from './ranking/RankingOptions';
export { isSourceEnabled } from './source/isSourceEnabled';
export type {
  SearchSource,
  SourceDocument,
  SourceGroup,
} from './source/SearchSource';
export { batchDocuments } from './sql/batchGroups';
export { listTerms } from './sql/listTerms';
export { IndexWriter } from './sql/IndexWriter';
export type { IndexOperations } from './sql/IndexWriter';
export { toCondition } from './sql/toCondition';
export type { SqlBinding, SqlPart } from './sql/toCondition';
export { readBuckets } from './sql/readBuckets';
export { readParts } from './sql/readParts';
export { reverse, toEditRanges } from './sql/toEditRanges';
export type { EditRanges } from './sql/toEditRanges';
export { toComparable } from './store/Filter';
export type { Filter } from './store/Filter';
export type {
  LoadedDocument,
  SearchStore,
  StoreHit,
  StoreHits,
  StorePage,
  StoreQuery,
  StoreRebuild,
  StoredDocument,
  StoredGroup,
  StoredType,
} from './store/SearchStore';
export { toHitBody } from './store/toHitBody';
export { toStorable } from './store/toStorable';
export { toStoredGroup, toStoredGroupAtPace } from './store/toStored';
export { Pace } from './store/Pace';
export { toAccessValues } from './store/toAccessValues';
