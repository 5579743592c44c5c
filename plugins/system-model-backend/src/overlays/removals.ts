import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import {
  OverlayValues,
  REMOVABLE_LISTS,
  RemovableList,
} from '@fairway/plugin-system-model-common';
import { Overlay } from '../merge/claimOverlay';
import { ALIASES_POINTER } from '../merge/fields';
import { findMemberKey } from '../merge/findMemberKey';
import { joinPointer } from '../merge/joinPointer';
import { splitPointer } from '../merge/splitPointer';

/** Where lists are kept. */
export const LIST_POINTERS: Readonly<Record<RemovableList, string>> = {
  tags: '/metadata/tags',
  links: '/metadata/links',
  aliases: ALIASES_POINTER,
  dependsOn: '/spec/dependsOn',
  dependencyOf: '/spec/dependencyOf',
  providesApis: '/spec/providesApis',
  consumesApis: '/spec/consumesApis',
};

/** As wide as the column. */
const POINTER = 512;

/** Whether this says of a member of the list at a pointer that it is not so. */
export function isRemovalOf(
  { pointer, value }: Pick<Overlay, 'pointer' | 'value'>,
  list: string,
): boolean {
  return value === null && pointer.startsWith(`${list}/`);
}

/** Reads what is not so out of what is kept; `undefined` if there is nothing. */
export function readRemoved(
  overlays: readonly Overlay[],
): OverlayValues['removed'] {
  const removed = REMOVABLE_LISTS.flatMap(list => {
    const keys = overlays
      .filter(overlay => isRemovalOf(overlay, LIST_POINTERS[list]))
      .map(({ pointer }) => splitPointer(pointer).pop()!);
    return keys.length > 0 ? [[list, keys] as const] : [];
  });
  return removed.length > 0 ? Object.fromEntries(removed) : undefined;
}

/** Makes the pointer of a member of a list, as in the provenance of the entity. */
export function toMemberPointer(
  entityRef: string,
  list: RemovableList,
  member: JsonValue,
): string {
  const { namespace } = parseEntityRef(entityRef);
  const at = LIST_POINTERS[list];
  return joinPointer(at, findMemberKey(at, member, namespace));
}

/**
 * Makes the pointers at which it is kept that members of a list are not so.
 *
 * @param members - As people name them: links by their addresses
 * @throws InputError if one is too long to be kept
 */
export function toRemovals(
  entityRef: string,
  list: RemovableList,
  members: readonly string[],
): string[] {
  const pointers = members.map(member => {
    const value = list === 'links' ? { url: member } : member;
    const pointer = toMemberPointer(entityRef, list, value);
    if (pointer.length > POINTER) {
      throw new InputError(
        `"${member.slice(
          0,
          60,
        )}..." is too long to be taken out of ${list}: expected at most ${
          POINTER - LIST_POINTERS[list].length - 1
        } characters`,
      );
    }
    return pointer;
  });
  return [...new Set(pointers)];
}
