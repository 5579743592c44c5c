export * from './Fold';
