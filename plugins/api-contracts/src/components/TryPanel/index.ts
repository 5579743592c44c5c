export * from './BodyResult';
export * from './Calls';
export * from './DefinitionTryPanel';
export * from './RequestForm';
export * from './TryForm';
export * from './TryLink';
export * from './TryPanel';
export * from './TryResult';
