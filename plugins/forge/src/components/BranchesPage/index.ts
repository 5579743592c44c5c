export * from './BranchesPage';
