/**
 * Makes repositories from starter kits: pure functions over files and answers.
 *
 * @packageDocumentation
 */
export { BIRTH_RECORD_PATH, parseBirthRecord } from './birthRecord';
export type { BirthRecord } from './birthRecord';
export { checkAnswers } from './checkAnswers';
export { destinationSchema } from './Destination';
export type { Destination } from './Destination';
export { hashFiles } from './hashFiles';
export type { Kit, KitRenderStep } from './Kit';
export type { KitFile } from './KitFile';
export { parseKit, RENDER_ACTION } from './parseKit';
export { readFolder } from './readFolder';
export { listLocalKits, readLocalKit, readParts } from './readLocalKit';
export { renderKit } from './renderKit';
export type { RenderKitRequest } from './renderKit';
