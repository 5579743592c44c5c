export * from './BranchSelect';
