export { DryRunPage } from './DryRunPage';
