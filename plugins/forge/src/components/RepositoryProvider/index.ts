export * from './RepositoryProvider';
