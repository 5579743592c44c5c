export * from './MergeBox';
