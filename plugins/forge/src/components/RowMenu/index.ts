export * from './RowMenu';
