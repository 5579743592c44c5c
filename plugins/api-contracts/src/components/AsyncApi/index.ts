export * from './AsyncApiDefinition';
