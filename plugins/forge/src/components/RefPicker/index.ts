export * from './RefPicker';
