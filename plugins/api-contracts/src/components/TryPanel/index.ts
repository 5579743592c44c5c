export * from './TryPanel';
