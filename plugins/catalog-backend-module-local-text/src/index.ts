export { localTextModule as default } from './module';
