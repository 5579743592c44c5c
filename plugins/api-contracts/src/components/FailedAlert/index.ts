export { FailedAlert } from './FailedAlert';
