/**
 * What every backend plugin of Fairway does the same way: parse, authorise, audit.
 *
 * @packageDocumentation
 */
export { authorise } from './authorise';
export type { AuthorisationRequest } from './authorise';
export { parseOrInputError } from './parseOrInputError';
export { withAudit } from './withAudit';
export type { WithAuditOptions } from './withAudit';
