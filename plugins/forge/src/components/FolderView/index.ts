export * from './FolderView';
