export { TextDiff } from './TextDiff';
