export * from './TokenTable';
