export * from './CommitsPage';
