export * from './RepositoryMenu';
