export { OverlayCard } from './OverlayCard';
