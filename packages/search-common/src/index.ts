/**
 * What search answers, shared by backend and pages.
 *
 * @packageDocumentation
 */
export { FACET_FIELDS, SEARCH_ORDERS } from './answers';
export type {
  FacetCount,
  FacetField,
  FairwayResult,
  FairwayResultSet,
  ScoreExplanation,
  ScorePart,
  SearchOrder,
} from './answers';
export type { IndexHealth, SearchHealth } from './health';
export type { SearchInsights, TermInsight } from './insights';
export {
  searchInspectPermission,
  searchPermissions,
  searchRebuildPermission,
} from './permissions';
