/**
 * What the pages of Fairway's plugins do the same way in a browser.
 *
 * @packageDocumentation
 */
export { copyText } from './copyText';
export { saveFile } from './saveFile';
