export * from './ForgeLayout';
