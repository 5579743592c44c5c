export * from './Markdown';
export * from './LongMarkdown';
