export * from './ForgePage';
