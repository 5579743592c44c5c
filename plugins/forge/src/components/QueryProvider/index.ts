export * from './QueryProvider';
