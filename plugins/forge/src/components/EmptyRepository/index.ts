export * from './EmptyRepository';
