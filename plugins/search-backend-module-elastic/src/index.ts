/**
 * Finds with OpenSearch or Elasticsearch.
 *
 * @packageDocumentation
 */
export { searchModuleElastic as default } from './module';
