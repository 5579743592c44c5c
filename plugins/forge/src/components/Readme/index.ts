export * from './Readme';
