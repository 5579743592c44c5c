export * from './LatestCommit';
