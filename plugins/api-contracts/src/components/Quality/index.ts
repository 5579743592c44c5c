export { QualityCard } from './QualityCard';
export { QualityReport } from './QualityReport';
