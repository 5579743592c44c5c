import { PlaceList, PlaceSkeleton } from '../../app/lists/PlaceList';
import { AttentionLabel } from './AttentionLabel';
import type { OwnedEntity } from './toOwned';

/** How many are listed; the others are a link away. */
export const OWNED_SHOWN = 10;

/** The first of what somebody owns, with why it wants attention or what it is. */
export function OwnedList(props: { items?: readonly OwnedEntity[] }) {
  const { items } = props;
  return items ? (
    <PlaceList
      places={items.slice(0, OWNED_SHOWN).map(item => ({
        key: item.ref,
        href: item.href,
        icon: `kind:${item.kind}`,
        title: item.title,
        note: item.attention ? (
          <AttentionLabel reason={item.attention} />
        ) : (
          item.type ?? item.kind
        ),
      }))}
    />
  ) : (
    <PlaceSkeleton rows={6} />
  );
}
