/**
 * What the backends of Fairway do the same way (parse, authorise, audit, rest), and what they tell each other.
 *
 * @packageDocumentation
 */
export { AddressRules } from './addresses/AddressRules';
export { assertCallable } from './addresses/assertCallable';
export { createGuardedLookup } from './addresses/createGuardedLookup';
export { findProxies } from './addresses/findProxies';
export { NamePattern } from './addresses/NamePattern';
export { authorise } from './authorise';
export type { AuthorisationRequest } from './authorise';
export {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  readChangedEntities,
  SEARCH_ENTITIES_OUTDATED_TOPIC,
  TECHDOCS_BUILT_TOPIC,
} from './events';
export type {
  CatalogEntitiesChangedPayload,
  TechdocsBuiltPayload,
} from './events';
export { isObject } from './isObject';
export { parseOrInputError } from './parseOrInputError';
export { findProcessFile } from './processes/findProcessFile';
export { ProcessLimitError } from './processes/ProcessLimitError';
export { ProcessPool } from './processes/ProcessPool';
export type { ProcessFile, ProcessPoolOptions } from './processes/ProcessPool';
export { Rest } from './time/Rest';
export { sleep } from './time/sleep';
export type { Sleep } from './time/sleep';
export { withAudit } from './withAudit';
export type { WithAuditOptions } from './withAudit';
