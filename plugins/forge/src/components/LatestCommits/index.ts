export * from './LatestCommits';
