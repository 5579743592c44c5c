export * from './SourceView';
