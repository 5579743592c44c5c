export * from './ApiContractsApi';
export * from './ApiContractsClient';
export * from './types';
