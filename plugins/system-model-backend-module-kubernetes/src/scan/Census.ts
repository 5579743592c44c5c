import { ObjectType } from '../objects/ObjectType';
import { Target } from '../objects/Target';
import { Cursor } from './Cursor';

/** What there is in a cluster, without what it says. */
export type Census = {
  /** By key. */
  readonly collections: ReadonlyMap<string, CountedCollection>;
  /** What could not be listed, and why. */
  readonly unreadable: readonly UnreadableTarget[];
  readonly cursor: Cursor;
};

export type CountedCollection = {
  readonly version: string;
  /** Of which it has objects. */
  readonly types: readonly ObjectType[];
};

export type UnreadableTarget = {
  readonly target: Target;
  readonly error: string;
};
