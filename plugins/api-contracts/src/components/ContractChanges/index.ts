export { ContractChanges } from './ContractChanges';
