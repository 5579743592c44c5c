export { ProvenanceCard } from './ProvenanceCard';
