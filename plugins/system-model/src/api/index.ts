export * from './SystemModelApi';
