export * from './SchemaTree';
