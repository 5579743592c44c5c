export { definitionsModule as default } from './module';
