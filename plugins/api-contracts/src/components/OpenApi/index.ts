export * from './OpenApiDefinition';
