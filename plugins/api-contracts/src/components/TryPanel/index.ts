export * from './TryForm';
export * from './TryPanel';
