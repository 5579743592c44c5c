export { SourcesPages } from './SourcesPages';
