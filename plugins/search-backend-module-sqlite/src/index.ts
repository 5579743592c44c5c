/**
 * The engine of search for portals on SQLite.
 *
 * @packageDocumentation
 */
export { searchModuleSqlite as default } from './module';
