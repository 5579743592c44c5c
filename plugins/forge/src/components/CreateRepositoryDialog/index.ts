export * from './CreateRepositoryDialog';
