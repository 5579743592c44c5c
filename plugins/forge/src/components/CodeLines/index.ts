export * from './CodeLines';
