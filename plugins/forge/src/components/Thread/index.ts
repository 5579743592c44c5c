export { CommentForm } from './CommentForm';
export { Thread } from './Thread';
