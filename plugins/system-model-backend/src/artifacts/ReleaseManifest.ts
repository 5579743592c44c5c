import { Release } from '@fairway/plugin-system-model-node';

/** Name of the file that lists the others. */
export const MANIFEST = 'manifest.json';

/** What stands in `manifest.json`. */
export type ReleaseManifest = Omit<Release, 'dir'> & {
  /** Of this layout; readers refuse those they do not know. */
  readonly formatVersion: 1;
  /** ISO 8601. */
  readonly createdAt: string;
};
