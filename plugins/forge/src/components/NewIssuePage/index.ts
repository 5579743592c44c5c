export { NewIssuePage } from './NewIssuePage';
