export * from './PullState';
