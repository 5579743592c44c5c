export * from './EntityLatestChanges';
