export * from './PageBody';
