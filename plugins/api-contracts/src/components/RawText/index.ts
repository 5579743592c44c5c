export * from './RawText';
