export * from './SkeletonLines';
