export * from './CloneButton';
