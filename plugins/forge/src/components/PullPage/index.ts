export * from './PullPage';
