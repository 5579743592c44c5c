export { FieldRow } from './FieldRow';
export { ProvenanceContent } from './ProvenanceContent';
