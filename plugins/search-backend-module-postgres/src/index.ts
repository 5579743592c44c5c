/**
 * The engine of search for portals on PostgreSQL.
 *
 * @packageDocumentation
 */
export { searchModulePostgres as default } from './module';
