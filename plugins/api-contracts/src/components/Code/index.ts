export * from './Code';
