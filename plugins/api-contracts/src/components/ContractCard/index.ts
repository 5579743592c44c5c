export { ContractCard } from './ContractCard';
