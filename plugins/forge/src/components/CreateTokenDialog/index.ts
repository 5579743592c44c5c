export * from './CreateTokenDialog';
