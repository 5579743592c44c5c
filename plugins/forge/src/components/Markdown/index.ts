export * from './LazyMarkdown';
