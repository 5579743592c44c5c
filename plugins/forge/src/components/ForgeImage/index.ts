export * from './ForgeImage';
