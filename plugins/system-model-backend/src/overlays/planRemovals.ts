import { JsonArray, JsonValue } from '@backstage/types';
import {
  OverlayValues,
  REMOVABLE_LISTS,
} from '@fairway/plugin-system-model-common';
import { Overlay } from '../merge/claimOverlay';
import {
  isRemovalOf,
  LIST_POINTERS,
  toMemberPointer,
  toRemovals,
} from './removals';

/** What an edit does to what is not so. Pointers are those of members. */
export type RemovalPlan = {
  readonly added: readonly string[];
  readonly restored: readonly string[];
  /** Lists of the portal that had what is removed, by their pointers, without it. */
  readonly lists: ReadonlyMap<string, JsonValue>;
};

/**
 * Plans what becomes of what is not so.
 *
 * @remarks
 *
 * What was removed before keeps who removed it. What is said again is not
 * removed any longer, and what is removed is not said any longer.
 *
 * @param state - `next` is what is to be kept at the pointers of lists that are said
 */
export function planRemovals(
  entityRef: string,
  { removed = {} }: OverlayValues,
  state: {
    readonly next: ReadonlyMap<string, JsonValue>;
    readonly overlays: readonly Overlay[];
  },
): RemovalPlan {
  const { next, overlays } = state;
  const added: string[] = [];
  const restored: string[] = [];
  const lists = new Map<string, JsonValue>();
  for (const list of REMOVABLE_LISTS) {
    const at = LIST_POINTERS[list];
    const before = overlays
      .filter(overlay => isRemovalOf(overlay, at))
      .map(({ pointer }) => pointer);
    const said = toList(next.get(at)).map(member =>
      toMemberPointer(entityRef, list, member),
    );
    const given = removed[list];
    const after = given
      ? toRemovals(entityRef, list, given)
      : before.filter(pointer => !said.includes(pointer));
    added.push(...after.filter(pointer => !before.includes(pointer)));
    restored.push(...before.filter(pointer => !after.includes(pointer)));
    const own = toList(
      next.get(at) ?? overlays.find(({ pointer }) => pointer === at)?.value,
    );
    const left = own.filter(
      member => !after.includes(toMemberPointer(entityRef, list, member)),
    );
    if (left.length < own.length) {
      lists.set(at, left);
    }
  }
  return { added, restored, lists };
}

function toList(value: JsonValue | undefined): JsonArray {
  return Array.isArray(value) ? value : [];
}
