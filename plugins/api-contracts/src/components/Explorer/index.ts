export * from './Explorer';
