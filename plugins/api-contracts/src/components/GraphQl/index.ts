export * from './GraphQlDefinition';
