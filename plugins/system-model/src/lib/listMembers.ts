import type { JsonValue } from '@backstage/types';
import {
  REMOVABLE_LISTS,
  type EntityOverlay,
  type FieldProvenance,
  type RemovableList,
} from '@fairway/plugin-system-model-common';
import { listRemoved, type OverlayDraft } from './overlayDraft';
import { placeField } from './toFieldGroups';

/** Something in a list of which an owner may say that it is not so. */
export type ListMember = {
  readonly list: RemovableList;
  /** What it is removed by. */
  readonly key: string;
  /** As the most believed source says it. */
  readonly value: JsonValue;
  /** `before` if that was said earlier. */
  readonly removed?: 'now' | 'before';
};

/**
 * Lists what can be taken out of lists, and what was, by list and key.
 *
 * @param overlay - With what was said before; a pull request can take out only what descriptors say
 */
export function listMembers(
  fields: readonly FieldProvenance[],
  overlay: Pick<EntityOverlay, 'mode' | 'values'>,
  draft: OverlayDraft,
): ListMember[] {
  const { mode, values } = overlay;
  const said = fields.flatMap(field => {
    const { group, name } = placeField(field);
    const list = REMOVABLE_LISTS.find(one => one === group);
    const claim = [field.chosen, ...field.others].find(
      ({ origin, value }) =>
        value !== null &&
        (mode === 'overlay' ? origin !== 'overlay' : origin === 'descriptor'),
    );
    return list && claim ? [{ list, key: name, value: claim.value }] : [];
  });
  // Nobody may say any more what was taken out.
  const silent = REMOVABLE_LISTS.flatMap(list =>
    [...(values.removed?.[list] ?? []), ...(draft.removed[list] ?? [])]
      .filter((key, index, keys) => keys.indexOf(key) === index)
      .filter(key => !said.some(one => one.list === list && one.key === key))
      .map(key => ({ list, key, value: key })),
  );
  return [...said, ...silent]
    .map(member => ({
      ...member,
      removed: findRemoval(member, values, draft),
    }))
    .sort((a, b) => a.key.localeCompare(b.key));
}

function findRemoval(
  { list, key }: Pick<ListMember, 'list' | 'key'>,
  { removed = {} }: EntityOverlay['values'],
  draft: OverlayDraft,
): ListMember['removed'] {
  if (!listRemoved(draft, list).includes(key)) {
    return undefined;
  }
  return removed[list]?.includes(key) ? 'before' : 'now';
}
