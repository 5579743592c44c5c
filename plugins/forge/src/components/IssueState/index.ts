export { IssueState } from './IssueState';
