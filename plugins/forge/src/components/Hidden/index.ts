export * from './Hidden';
