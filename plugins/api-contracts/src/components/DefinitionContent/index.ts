export * from './DefinitionContent';
