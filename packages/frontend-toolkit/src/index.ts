/**
 * What the pages of Fairway's plugins do the same way in a browser.
 *
 * @packageDocumentation
 */
export { copyText } from './copyText';
export { InfoCard } from './InfoCard';
export { saveFile } from './saveFile';
export { Time } from './Time';
export { toRelativeTime } from './toRelativeTime';
export { usePolled } from './usePolled';
export type { Polled } from './usePolled';
export { useWhileVisible } from './useWhileVisible';
