import { JsonObject, JsonValue } from '@backstage/types';
import { Claimed } from './Claimed';
import { isUnitedList } from './findMemberKey';
import { isUnsafeKey } from './isUnsafeKey';
import { splitPointer } from './splitPointer';

/** What an owner says in the portal of one field. */
export type Overlay = {
  /** JSON Pointer into the entity; of a united list, the list itself or one of its members by key. */
  readonly pointer: string;
  /** `null` for a member of a united list that is not so. */
  readonly value: JsonValue;
  /** Reference of the person. */
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
};

/**
 * Makes an overlay a claim like any other. Overlays never become stale.
 *
 * @returns `undefined` if its pointer leads to no field that can be said
 */
export function claimOverlay(overlay: Overlay): Claimed | undefined {
  const keys = splitPointer(overlay.pointer);
  if (keys.length < 2 || keys.some(isUnsafeKey)) {
    return undefined;
  }
  const list = overlay.pointer.slice(0, overlay.pointer.lastIndexOf('/'));
  const isMember = isUnitedList(list);
  const isRemoval = isMember && overlay.value === null;
  const [path, value] = isMember
    ? [keys.slice(0, -1), isRemoval ? [] : [overlay.value]]
    : [keys, overlay.value];
  return {
    source: 'overlay',
    origin: 'overlay',
    place: { kind: 'overlay', by: overlay.by },
    collection: '',
    path: overlay.pointer,
    ordinal: 0,
    data: nest(path, value),
    ...(isRemoval && { removes: [overlay.pointer] }),
    // Seen when it was said: that is when it is taken to be seen where nothing is told.
    firstSeen: {},
    lastSeenAt: overlay.at,
  };
}

function nest(keys: readonly string[], value: JsonValue): JsonObject {
  return keys.reduceRight<JsonValue>(
    (inner, key) => ({ [key]: inner }),
    value,
  ) as JsonObject;
}
