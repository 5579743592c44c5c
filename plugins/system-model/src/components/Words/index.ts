export { ClaimPlace } from './ClaimPlace';
export { ClaimValue } from './ClaimValue';
export { EntityLink } from './EntityLink';
export { OriginLabel } from './OriginLabel';
export { StaleNote } from './StaleNote';
export { useFieldName } from './useFieldName';
