export * from './Time';
