export * from './EntitySource';
