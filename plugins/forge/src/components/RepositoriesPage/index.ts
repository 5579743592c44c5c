export * from './RepositoriesPage';
