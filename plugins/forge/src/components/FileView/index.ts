export * from './FileView';
