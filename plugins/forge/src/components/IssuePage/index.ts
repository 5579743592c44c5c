export { IssuePage } from './IssuePage';
