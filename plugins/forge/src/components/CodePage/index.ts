export * from './CodePage';
