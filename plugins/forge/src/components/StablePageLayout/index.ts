export * from './StablePageLayout';
