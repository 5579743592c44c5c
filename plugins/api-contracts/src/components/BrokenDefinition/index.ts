export * from './BrokenDefinition';
