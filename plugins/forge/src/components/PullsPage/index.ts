export * from './PullsPage';
