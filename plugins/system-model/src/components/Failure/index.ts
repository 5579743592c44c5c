export { Failure } from './Failure';
export { Note } from './Note';
