export { OwnerFilter } from './OwnerFilter';
