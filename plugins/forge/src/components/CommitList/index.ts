export * from './CommitList';
