export * from './NewPullPage';
