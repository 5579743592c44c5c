export * from './ApiContractsApi';
export * from './ApiContractsClient';
