export { BreakingChangeBadge } from './BreakingChangeBadge';
