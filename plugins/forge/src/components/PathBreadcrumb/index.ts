export * from './PathBreadcrumb';
