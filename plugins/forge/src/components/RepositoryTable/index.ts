export * from './RepositoryTable';
