export * from './CommitPage';
