export * from './JsonSchemaDefinition';
