export * from './ForgeDisabled';
