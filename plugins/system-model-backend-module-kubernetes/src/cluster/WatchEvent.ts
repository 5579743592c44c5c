import { JsonObject } from '@backstage/types';

/** Something that happened to an object, or a bookmark: nothing did, up to its resource version. */
export type WatchEvent = {
  readonly type: string;
  readonly object: JsonObject;
};
