/**
 * Where what is said of an entity comes from, in the order in which it is believed unless configured otherwise:
 *
 * - `overlay`: an owner said so in the portal
 * - `push`: a pipeline of the entity sent it
 * - `descriptor`: a file written for it, in its repository
 * - `controlPlane`: what runs, as a cluster or a cloud tells it
 * - `hint`: concluded from files written for something else, such as `package.json`
 *
 * @public
 */
export const ORIGINS = [
  'overlay',
  'push',
  'descriptor',
  'controlPlane',
  'hint',
] as const;

/** @public */
export type Origin = (typeof ORIGINS)[number];
